using Collate.Articles;

namespace Collate.Local.Commands;

/// <summary>Reads the files that a person names on the command line.</summary>
internal sealed class ArticleFiles
{
    private readonly List<ArticleFile> _files = [];
    private readonly List<QuarantinedFile> _inaccessible = [];

    private ArticleFiles()
    {
    }

    /// <summary>The files, named by the paths as given; a file in a folder by the folder's path, a slash, and its path below it.</summary>
    public IReadOnlyList<ArticleFile> Files => _files;

    /// <summary>Files and folders below a folder that could not be opened.</summary>
    public IReadOnlyList<QuarantinedFile> Inaccessible => _inaccessible;

    /// <summary>How many files in folders were passed over since articles do not come in files of their type.</summary>
    public int Skipped { get; private set; }

    /// <summary>Reads files and folders. Passed over within folders are hidden files, folders behind links, files of types that are not read, and folders that hold a written summary.</summary>
    /// <remarks>Reads no more of a file than tells that it is too large, and nothing of a file whose ending is not one that is read.</remarks>
    public static ArticleFiles Read(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var read = new ArticleFiles();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                read.AddFolder(path, PrefixOf(path), cancellationToken);
            }
            else if (File.Exists(path))
            {
                read.AddFile(path, path);
            }
            else
            {
                throw new CommandException(ExitCode.BadUsage, $"There is no file or folder '{path}'.", "Check the path; relative paths start at the current folder.");
            }
        }

        return read;
    }

    /// <summary>What stands before the names of a folder's files: its path and one slash.</summary>
    public static string PrefixOf(string path) => path.TrimEnd('/', Path.DirectorySeparatorChar) + "/";

    // A stack, not recursion: folders may lie deep.
    private void AddFolder(string root, string prefix, CancellationToken cancellationToken)
    {
        var open = new Stack<(string Folder, string Prefix)>([(root, prefix)]);
        while (open.TryPop(out var at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (IsSummary(at.Folder))
                {
                    continue;
                }

                foreach (var entry in new DirectoryInfo(at.Folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
                {
                    var name = at.Prefix + entry.Name;
                    var hidden = entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
                    if (hidden || (entry is DirectoryInfo && entry.LinkTarget is not null))
                    {
                        continue;
                    }

                    if (entry is DirectoryInfo)
                    {
                        open.Push((entry.FullName, name + "/"));
                    }
                    else if (ArticleReader.FormatOf(name) is null)
                    {
                        Skipped++;
                    }
                    else
                    {
                        AddFile(name, entry.FullName);
                    }
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                AddInaccessible(at.Prefix, error);
            }
        }
    }

    /// <summary>Whether a folder is one that <c>--out</c> wrote: its documents are no articles.</summary>
    private static bool IsSummary(string folder)
    {
        var document = new FileInfo(Path.Join(folder, "summary.json"));
        if (!document.Exists)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[256];
        using var stream = document.OpenRead();
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].IndexOf("\"collate/summary/1\""u8) >= 0;
    }

    private void AddFile(string name, string path)
    {
        try
        {
            _files.Add(new ArticleFile(name, ArticleReader.FormatOf(name) is null ? default : Content(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            AddInaccessible(name, error);
        }
    }

    private void AddInaccessible(string name, Exception error) => _inaccessible.Add(new QuarantinedFile(name, "inaccessible", Problem.Of(error)));

    private static ReadOnlyMemory<byte> Content(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var length = stream.CanSeek ? stream.Length : ArticleReader.MaxBytes + 1L;
        var content = new byte[Math.Min(length, ArticleReader.MaxBytes + 1L)];
        return content.AsMemory(0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
    }
}
