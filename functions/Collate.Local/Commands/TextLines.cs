namespace Collate.Local.Commands;

/// <summary>Reads a file of lines that a person names on the command line.</summary>
internal static class TextLines
{
    /// <summary>The lines that hold anything, one at a time, with their numbers counted from 1. Throws <see cref="CommandException"/> if the file cannot be read.</summary>
    public static IEnumerable<(int Number, string Line)> Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandException(ExitCode.BadUsage, $"There is no file '{file}'.", "Check the path; relative paths start at the current folder.");
        }

        return Lines(file);
    }

    private static IEnumerable<(int Number, string Line)> Lines(string file)
    {
        using var reader = Checked(file, () => new StreamReader(file));
        for (var number = 1; Checked(file, reader.ReadLine) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static T Checked<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadUsage, $"The file '{file}' cannot be read: {Problem.Of(error)}", "Check that it is a file and that you may read it.", error);
        }
    }
}
