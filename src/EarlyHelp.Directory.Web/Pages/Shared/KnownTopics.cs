namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Topics that pages ask for by themselves. Ids of topics are never renamed.</summary>
public static class KnownTopics
{
    public const string FamilyCentres = "family-centres";
    public const string ParentingCourses = "parenting-courses";
}
