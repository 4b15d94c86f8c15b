using System.Text;
using Collate.Testing;

namespace Collate.Tests.Summaries;

public sealed class JsonSchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1")]
    [InlineData("""{"type":"integer"}""", "1", "1.5")]
    [InlineData("""{"type":"integer"}""", "1.0", "\"1\"")]
    [InlineData("""{"type":"boolean"}""", "true", "null")]
    [InlineData("""{"type":"number"}""", "1.5", "[]")]
    [InlineData("""{"type":["string","null"],"minLength":1}""", "null", "\"\"")]
    [InlineData("""{"const":"a"}""", "\"a\"", "\"b\"")]
    [InlineData("""{"enum":["a",null]}""", "null", "\"b\"")]
    [InlineData("""{"pattern":"^[0-9]+$"}""", "\"12\"", "\"12\\n\"")]
    [InlineData("""{"pattern":"^[0-9]+$"}""", "12", "\"a\"")]
    [InlineData("""{"minimum":1}""", "1", "0")]
    [InlineData("""{"minItems":2}""", "[1,2]", "[1]")]
    [InlineData("""{"maxItems":1}""", "[1]", "[1,2]")]
    [InlineData("""{"maxLength":1}""", "\"a\"", "\"ab\"")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"uniqueItems":true}""", "[1,2]", "[1,1]")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\"]", "[\"a\",1]")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"additionalProperties":false}""", """{"a":"x"}""", """{"a":"x","b":1}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""", """{"a":1}""")]
    [InlineData("""{"$defs":{"s":{"type":"string"}},"items":{"$ref":"#/$defs/s"}}""", "[\"a\"]", "[1]")]
    public void Validate_Keyword_TellsGoodFromBad(string schema, string good, string bad)
    {
        Assert.Empty(JsonSchemaValidator.Validate(schema, Encoding.UTF8.GetBytes(good)));
        Assert.NotEmpty(JsonSchemaValidator.Validate(schema, Encoding.UTF8.GetBytes(bad)));
    }

    [Theory]
    [InlineData("""{"multipleOf":2}""")]
    [InlineData("""{"type":"text"}""")]
    [InlineData("""{"$ref":"https://a.example/schema"}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""")]
    public void Validate_KeywordItDoesNotKnow_Throws(string schema) =>
        Assert.Throws<NotSupportedException>(() => JsonSchemaValidator.Validate(schema, "{}"u8.ToArray()));
}
