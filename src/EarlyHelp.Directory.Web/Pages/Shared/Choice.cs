namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>One value to pick from a list in a form.</summary>
/// <param name="Any">What the empty choice says.</param>
public sealed record Choice(string Name, string Label, string Any, string? Chosen, IEnumerable<(string Value, string Label)> Offered);
