namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>What is wrong with a filled-in form, in the order of its fields: shown in a list above the form, and again beside each field.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, string Message)> _all = [];

    /// <summary>Each with the id of the field it belongs to.</summary>
    public IReadOnlyList<(string Field, string Message)> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string field, string message) => _all.Add((field, message));

    /// <summary>The first message of a field, or <c>null</c>.</summary>
    public string? For(string field) => _all.FirstOrDefault(error => error.Field == field).Message;

    /// <summary>A page title with what GOV.UK puts before it, so that screen readers say it first.</summary>
    public string Title(string title) => Any ? "Error: " + title : title;
}
