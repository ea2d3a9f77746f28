using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>Holds the snapshot that is in force. One follower publishes, everyone reads.</summary>
public sealed class PublishedIndex
{
    private volatile IndexSnapshot _current = IndexSnapshot.Empty;

    public IndexSnapshot Current => _current;

    public void Publish(IndexSnapshot snapshot) => _current = snapshot;
}
