using Collate.Azure.Writing;
using Collate.Storage;
using Collate.Summaries.Modelled;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Collate.Azure;

/// <summary>The writer that the settings ask for.</summary>
/// <param name="Model">The model as writer, or none for the embedded writer.</param>
public sealed record ConfiguredWriter(ModelWriter? Model)
{
    /// <summary>Reads the section <c>Writer</c> of the settings. Asks nobody anything yet.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="store">Where the container <c>collate-ledger</c> is.</param>
    /// <param name="loggers">For what came of questions; optional.</param>
    /// <exception cref="InvalidOperationException">A value cannot be used: the message names the setting and the remedy.</exception>
    public static ConfiguredWriter Read(IConfiguration configuration, IBlobStore store, ILoggerFactory? loggers = null)
    {
        if (WriterSettings.Read(configuration) is not var (connection, options))
        {
            return new ConfiguredWriter(Model: null);
        }

        var model = new AzureOpenAIModel(ChatClients.Create(connection, TimeProvider.System), connection, TimeProvider.System);
        return new ConfiguredWriter(new ModelWriter(model, store, options, logger: loggers?.CreateLogger<ModelWriter>()));
    }

    /// <summary>Checks the section <c>Writer</c> of the settings.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be used: the message names the setting and the remedy.</exception>
    public static void Check(IConfiguration configuration) => WriterSettings.Read(configuration);
}
