using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary>The cleaned texts of a document's sources, in a folder.</summary>
internal sealed class SourceTexts
{
    private readonly string _folder;

    private SourceTexts(string folder) => _folder = folder;

    /// <summary>The texts in the folder that is named, else in <c>sources/</c> beside the document; none if they are not there.</summary>
    /// <remarks>A folder holds the texts if it has one of them. Throws <see cref="CommandException"/> if the folder that is named has none.</remarks>
    public static SourceTexts? Find(string document, string? folder, Summary summary)
    {
        var texts = new SourceTexts(folder ?? Path.Join(Path.GetDirectoryName(Path.GetFullPath(document)), "sources"));
        if (summary.Sources.Any(source => File.Exists(texts.PathOf(source))))
        {
            return texts;
        }

        return folder is null ? null : throw new CommandException(
            ExitCode.BadUsage,
            $"The folder '{folder}' holds none of the document's sources.",
            "Name the folder with the files {sha256}.txt, as collate summarize --out DIR writes it beside summary.json.");
    }

    /// <summary>The text of a source, or none if it is missing. Throws <see cref="CommandException"/> if it cannot be read.</summary>
    public string? Of(Source source)
    {
        var path = PathOf(source);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadUsage, $"The file '{path}' cannot be read: {Problem.Of(error)}", "Check that you may read it.", error);
        }
    }

    // Only the name: a document cannot lead out of the folder.
    private string PathOf(Source source) => Path.Join(_folder, Path.GetFileName(source.File));
}
