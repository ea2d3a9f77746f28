namespace EarlyHelp.Directory.Feedback;

/// <summary>What a message is about. The comments are those that the SEND Regulations 2014 ask a council to invite (regulation 56(1)).</summary>
public enum FeedbackSubject
{
    /// <summary>Report on a listing: something in it is wrong.</summary>
    WrongDetails,

    /// <summary>Report on a listing: the service has closed.</summary>
    Closed,

    /// <summary>Report on a listing: anything else.</summary>
    OtherProblem,

    /// <summary>A service that the directory does not have.</summary>
    MissingService,

    /// <summary>Comment on what help there is, and how good it is.</summary>
    WhatIsThere,

    /// <summary>Comment on what help is missing.</summary>
    WhatIsMissing,

    /// <summary>Comment on how easy the information is to find, read and use.</summary>
    HowAccessible,

    /// <summary>Comment on how the offer was made or reviewed, and who took part.</summary>
    HowMade,

    /// <summary>A part of this website that does not work for somebody (accessibility regulations 2018, regulation 8(4)(c)).</summary>
    AccessFailure,

    /// <summary>Information wanted in a form that can be used (the same).</summary>
    AccessRequest,
}

/// <summary>The three forms.</summary>
public enum FeedbackKind
{
    Report,
    Suggestion,
    Comment,
}

/// <summary>How far it has got.</summary>
public enum FeedbackState
{
    /// <summary>Kept; nobody has looked yet.</summary>
    Received,

    /// <summary>A person has read it and is finding out.</summary>
    Checked,

    /// <summary>Done: the directory was put right.</summary>
    Fixed,

    /// <summary>Done: there is an answer.</summary>
    Answered,

    /// <summary>Done: looked into, and left as it was.</summary>
    NotChanged,
}

public static class FeedbackWords
{
    /// <summary>Which form it came from.</summary>
    public static FeedbackKind Kind(this FeedbackSubject subject) => subject switch
    {
        FeedbackSubject.WrongDetails or FeedbackSubject.Closed or FeedbackSubject.OtherProblem => FeedbackKind.Report,
        FeedbackSubject.MissingService => FeedbackKind.Suggestion,
        _ => FeedbackKind.Comment,
    };

    /// <summary>Nothing more will happen to it.</summary>
    public static bool IsClosed(this FeedbackState state) => state is FeedbackState.Fixed or FeedbackState.Answered or FeedbackState.NotChanged;
}
