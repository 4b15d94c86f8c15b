using Collate.Articles;

namespace Collate.Processing;

/// <summary>Cleaned articles that were read last, up to a number of characters. They never change, so what is kept is what is stored. Safe for concurrent use.</summary>
/// <param name="mostCharacters">How many characters of text are kept at most.</param>
internal sealed class ArticleCache(long mostCharacters)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Sha256, ArticleFormat Format), Article> _articles = [];
    private readonly Queue<(string Sha256, ArticleFormat Format)> _order = new();
    private long _characters;

    /// <summary>An article, or none if it is not kept.</summary>
    public Article? Find(string sha256, ArticleFormat format)
    {
        lock (_lock)
        {
            return _articles.GetValueOrDefault((sha256, format));
        }
    }

    /// <summary>Keeps an article, and lets go of those that have been here longest if there are too many.</summary>
    public void Add(Article article)
    {
        lock (_lock)
        {
            if (article.Text.Length > mostCharacters || !_articles.TryAdd((article.Sha256, article.Format), article))
            {
                return;
            }

            _order.Enqueue((article.Sha256, article.Format));
            _characters += article.Text.Length;
            while (_characters > mostCharacters && _order.TryDequeue(out var oldest) && _articles.Remove(oldest, out var gone))
            {
                _characters -= gone.Text.Length;
            }
        }
    }
}
