namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Documents found beforehand (a phrase, a word in some fields only), in order, with their impacts.</summary>
internal sealed record ScoredList(int[] Documents, byte[] Impacts);
