namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>How to reach someone; each may be missing.</summary>
public sealed record WaysToReach(string? Phone, string? Email, string? Url);
