using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Collate.Articles.Formats;

/// <summary>The parts of a Word document's package, unpacked within a limit.</summary>
internal sealed class DocxPackage : IDisposable
{
    /// <summary>How many bytes are unpacked in all: 64 MiB.</summary>
    public const int MaxUnpacked = 64 * 1024 * 1024;

    /// <summary>How many parts a package may have.</summary>
    public const int MaxEntries = 10_000;

    private readonly ZipArchive archive;
    private long left = MaxUnpacked;

    /// <summary>Opens the package.</summary>
    /// <exception cref="InvalidDataException">It is not a ZIP archive, or has too many entries.</exception>
    public DocxPackage(ReadOnlyMemory<byte> content)
    {
        var stream = MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries)
        {
            throw new InvalidDataException("Too many entries.");
        }
    }

    /// <summary>The names of the package's parts.</summary>
    public IEnumerable<string> Names => archive.Entries.Select(entry => entry.FullName);

    /// <summary>The document part that the package's relationships name, or none.</summary>
    public string? MainPart()
    {
        using var reader = OpenXml("_rels/.rels");
        while (reader is not null && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true
                && reader.GetAttribute("Target")?.TrimStart('/') is { } target && archive.GetEntry(target) is not null)
            {
                return target;
            }
        }

        return archive.GetEntry("word/document.xml") is null ? null : "word/document.xml";
    }

    /// <summary>Opens a part as XML, or none if there is no such part. No document type is read, so no entity is expanded.</summary>
    public XmlReader? OpenXml(string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        return XmlReader.Create(new LimitedStream(entry.Open(), this), settings);
    }

    /// <inheritdoc />
    public void Dispose() => archive.Dispose();

    private sealed class LimitedStream(Stream inner, DocxPackage owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            owner.left -= read;
            return owner.left >= 0 ? read : throw new InvalidDataException("The package unpacks to more than is read.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
