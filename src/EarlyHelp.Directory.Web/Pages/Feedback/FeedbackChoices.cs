using EarlyHelp.Directory.Feedback;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>What a message can be about, as the forms ask and as pages say.</summary>
public static class FeedbackChoices
{
    public const string HowAccessible = "how-accessible";
    public const string AccessFailure = "access-failure";
    public const string AccessRequest = "access-request";

    public static IReadOnlyList<(string Value, string Label)> OfReport { get; } =
    [
        ("wrong-details", "Something is wrong or out of date"),
        ("closed", "The service has closed"),
        ("other", "Something else"),
    ];

    public static IReadOnlyList<(string Value, string Label)> OfComment { get; } =
    [
        ("what-is-there", "The help there is, and how good it is"),
        ("what-is-missing", "Help that is missing"),
        (HowAccessible, "How easy the information is to find, read and use"),
        ("how-made", "How this directory and the Local Offer are made, and who takes part"),
        (AccessFailure, "A part of this website that I cannot use"),
        (AccessRequest, "Information that I need in another form, such as large print or easy read"),
    ];

    private static readonly Dictionary<string, FeedbackSubject> _subjects = new()
    {
        ["wrong-details"] = FeedbackSubject.WrongDetails,
        ["closed"] = FeedbackSubject.Closed,
        ["other"] = FeedbackSubject.OtherProblem,
        ["what-is-there"] = FeedbackSubject.WhatIsThere,
        ["what-is-missing"] = FeedbackSubject.WhatIsMissing,
        [HowAccessible] = FeedbackSubject.HowAccessible,
        ["how-made"] = FeedbackSubject.HowMade,
        [AccessFailure] = FeedbackSubject.AccessFailure,
        [AccessRequest] = FeedbackSubject.AccessRequest,
    };

    /// <returns><c>null</c> where nothing that this form offers was chosen.</returns>
    public static FeedbackSubject? Read(string? value, FeedbackKind kind) =>
        value is not null && _subjects.TryGetValue(value, out var subject) && subject.Kind() == kind ? subject : null;

    /// <summary>What a kept message is about.</summary>
    public static string Name(FeedbackSubject subject) => subject switch
    {
        FeedbackSubject.WrongDetails => "Wrong or old details",
        FeedbackSubject.Closed => "A service that has closed",
        FeedbackSubject.OtherProblem => "A problem with a listing",
        FeedbackSubject.MissingService => "A service to add",
        FeedbackSubject.WhatIsThere => "The help there is",
        FeedbackSubject.WhatIsMissing => "Help that is missing",
        FeedbackSubject.HowAccessible => "How easy the information is to use",
        FeedbackSubject.HowMade => "How the directory is made",
        FeedbackSubject.AccessFailure => "A part of the website that cannot be used",
        FeedbackSubject.AccessRequest => "Information in another form",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    public static string Name(FeedbackState state) => state switch
    {
        FeedbackState.Received => "Received",
        FeedbackState.Checked => "Being looked into",
        FeedbackState.Fixed => "Put right",
        FeedbackState.Answered => "Answered",
        FeedbackState.NotChanged => "Looked into, not changed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the state means for who sent it.</summary>
    public static string Meaning(FeedbackState state) => state switch
    {
        FeedbackState.Received => "We have your message. Nobody has looked at it yet.",
        FeedbackState.Checked => "A person has read your message and is finding out.",
        FeedbackState.Fixed => "We checked, and put the directory right.",
        FeedbackState.Answered => "We have an answer for you.",
        FeedbackState.NotChanged => "We checked, and left things as they were.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
