namespace Collate.Web.Api;

/// <summary>Takes the articles of a request one after another, as they come.</summary>
/// <param name="file">The article. Content over what is read of an article may be cut off right above the limit.</param>
/// <param name="cancellationToken">Cancels.</param>
internal delegate Task ArticleTaker(ArticleFile file, CancellationToken cancellationToken);
