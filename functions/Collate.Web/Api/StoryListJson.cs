using System.Buffers;
using System.Text.Json;
using Collate.Processing;

namespace Collate.Web.Api;

/// <summary>Writes a part of the list: <c>{"stories":[{"story","headline","language","newest","articles","lineages","disagreements","publishers","basis"}],"next"}</c>.</summary>
internal static class StoryListJson
{
    public static byte[] Write(StoryPage page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("stories");
            foreach (var card in page.Stories)
            {
                json.WriteStartObject();
                json.WriteString("story", card.Story);
                json.WriteString("headline", card.Headline);
                json.WriteString("language", card.Language);
                json.WriteString("newest", card.Newest);
                json.WriteNumber("articles", card.Articles);
                json.WriteNumber("lineages", card.Lineages);
                json.WriteNumber("disagreements", card.Disagreements);
                json.WriteStartArray("publishers");
                foreach (var publisher in card.Publishers)
                {
                    json.WriteStringValue(publisher);
                }

                json.WriteEndArray();
                json.WriteString("basis", card.Basis);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", page.Next);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
