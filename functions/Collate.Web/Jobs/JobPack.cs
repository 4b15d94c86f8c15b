using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Collate.Articles;

namespace Collate.Web.Jobs;

/// <summary>Articles one after another in one blob: format (1 byte, 255 for none), length of the name, name in UTF-8, length of the content, content. Lengths are 4 bytes, little end first.</summary>
internal static class JobPack
{
    /// <summary>A pack with this much in it is written.</summary>
    public const int Full = 4 * 1024 * 1024;

    private const byte NoFormat = 255;

    /// <summary>Adds an article.</summary>
    public static void Add(ArrayBufferWriter<byte> pack, ArticleFile file)
    {
        pack.Write([file.Format is { } format ? (byte)format : NoFormat]);
        Add(pack, Encoding.UTF8.GetBytes(file.Name));
        Add(pack, file.Content.Span);
    }

    /// <summary>The articles of a pack. Their contents are parts of it.</summary>
    /// <exception cref="InvalidDataException">It is no pack.</exception>
    public static IEnumerable<ArticleFile> Read(ReadOnlyMemory<byte> pack)
    {
        for (var at = 0; at < pack.Length;)
        {
            var format = pack.Span[at++];
            var name = Encoding.UTF8.GetString(Take(pack, ref at).Span);
            var content = Take(pack, ref at);
            yield return new ArticleFile(name, content, format == NoFormat ? null : (ArticleFormat)format);
        }
    }

    private static void Add(ArrayBufferWriter<byte> pack, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(pack.GetSpan(sizeof(int)), bytes.Length);
        pack.Advance(sizeof(int));
        pack.Write(bytes);
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> pack, ref int at)
    {
        if (pack.Length - at < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(pack.Span[at..]) is var length && (length < 0 || length > pack.Length - at - sizeof(int)))
        {
            throw new InvalidDataException("The pack is cut short.");
        }

        length = BinaryPrimitives.ReadInt32LittleEndian(pack.Span[at..]);
        at += sizeof(int) + length;
        return pack.Slice(at - length, length);
    }
}
