using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The values of the filters as they stand in the query string and in the index.</summary>
public static class ColumnValues
{
    public const string Free = "free";

    public static string Of(AccessRoute access) => access switch
    {
        AccessRoute.Direct => "direct",
        AccessRoute.SelfReferral => "self-referral",
        AccessRoute.ProfessionalReferral => "professional-referral",
        AccessRoute.RequestForSupport => "request-for-support",
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };

    public static string Of(LevelOfNeed level) => level switch
    {
        LevelOfNeed.Universal => "1",
        LevelOfNeed.EarlyHelp => "2",
        LevelOfNeed.Targeted => "3",
        LevelOfNeed.Specialist => "4",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        DayOfWeek.Saturday => "saturday",
        DayOfWeek.Sunday => "sunday",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Council => "council",
        OrganisationKind.Nhs => "nhs",
        OrganisationKind.School => "school",
        OrganisationKind.Charity => "charity",
        OrganisationKind.CommunityGroup => "community-group",
        OrganisationKind.FaithGroup => "faith-group",
        OrganisationKind.Company => "company",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
