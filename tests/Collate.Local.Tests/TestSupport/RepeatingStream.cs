using System.Text;

namespace Collate.Local.Tests.TestSupport;

/// <summary>A start, and then the same again and again up to a length, made as it is read.</summary>
internal sealed class RepeatingStream(string start, string rest, long length) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] _rest = Encoding.UTF8.GetBytes(rest);
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - _at);
        for (var i = 0; i < read; i++, _at++)
        {
            buffer[offset + i] = _at < _start.Length ? _start[_at] : _rest[(_at - _start.Length) % _rest.Length];
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
