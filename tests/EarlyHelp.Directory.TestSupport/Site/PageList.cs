namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>
/// Every page and state of the site over the examples, once: the tests that walk the site (status, headers, accessibility, titles, links) share it, so that a new
/// page joins all of them by one line here.
/// </summary>
public static class PageList
{
    public static IReadOnlyList<PageState> All { get; } =
    [
        new("/"),
        new("/search"),
        new("/search?page=2"),
        new("/search?q=toddler+group&near=woking&age=2"),
        new("/search?q=speach+terapy&topic=speech-and-language&within=5&near=guildford"),
        new("/search?q=my+husband+hits+me") { IsSensitive = true },
        new("/search?view=map"),
        new("/search?q=toddler+group&near=woking&within=5&view=map"),
        new("/search?near=Nowhereville&cost=free&day=monday&sort=name"),
        new("/search?q=qqqq+zzzz&level=1&cost=free"),
        new("/search?age=abc&topic=no-such-topic") { Status = 400 },
        new("/search?page=999") { Status = 404 },
        new("/topics"),
        new("/topics/food"),
        new("/topics/childminders"),
        new("/topics/domestic-abuse") { IsSensitive = true },
        new("/topics/no-such-topic") { Status = 404 },
        new("/situations"),
        new("/situations/in-debt"),
        new("/situations/not-safe-at-home") { IsSensitive = true },
        new("/districts"),
        new("/districts/woking"),
        new("/districts/east-surrey"),
        new("/quadrants/north-west"),
        new("/ages"),
        new("/ages/pregnancy"),
        new("/ages/secondary"),
        new("/topics/young-peoples-substance-use") { IsSensitive = true },
        new("/situations/questions-who-they-are") { IsSensitive = true },
        new("/levels"),
        new("/parenting"),
        new("/parenting?where=woking&age=5-11"),
        new("/parenting?format=self-guided&evidence=strong"),
        new("/parenting?age=old") { Status = 400 },
        new("/young-people") { IsSensitive = true },
        new("/services/rhyme-time-at-the-library"),
        new("/services/camberley-family-centre") { IsSensitive = true },
        new("/services/larkhope-refuge") { IsSensitive = true },
        new("/services/incredible-years-for-parents-of-3-to-6-year-olds-walton") { IsSensitive = true },
        new("/services/quiltmaker-kids-club-banstead") { Status = 410 },
        new("/services/full-shelf-community-fridge-addlestone"),
        new("/services/deaf-toddlers-play-morning"),
        new("/services/being-a-parent-merstham") { IsSensitive = true },
        new("/services/beehive-rooms-pre-school-lingfield"),
        new("/services/no-such-service") { Status = 404 },
        new("/organisations/foxlight-children-and-families") { IsSensitive = true },
        new("/organisations"),
        new("/organisations?letter=B"),
        new("/organisations?letter=B&page=99") { Status = 404 },
        new("/advice"),
        new("/advice/urgent-help") { IsSensitive = true },
        new("/advice/ehc-plan"),
        new("/advice/domestic-abuse") { IsSensitive = true },
        new("/about/about"),
        new("/about/how-we-check"),
        new("/about/components"),
        new("/accessibility"),
        new("/advice/ehc-plan/useful") { IsPersonal = true },
        new("/advice/domestic-abuse/useful") { Status = 404 },
        new("/advice/no-such-page/useful") { Status = 404 },
        new("/privacy"),
        new("/languages/pl"),
        new("/languages/ur"),
        new("/suggest") { IsPersonal = true },
        new("/comment") { IsPersonal = true },
        new("/services/turnip-and-thyme-pantry-sheerwater/report") { IsPersonal = true },
        new("/services/no-such-service/report") { Status = 404 },
        new("/reports") { IsPersonal = true },
        new("/reports?reference=abc") { Status = 400 },
        new("/reports/K7MPQ-4XR2T") { Status = 404 },
        new("/you-said-we-did"),
        new("/my-list") { IsPersonal = true },
        new("/lists/no-such-list") { Status = 404 },
        new("/districts/woking/booklet"),
        new("/topics/food/booklet"),
        new("/topics/food/booklet?size=large"),
        new("/topics/domestic-abuse/booklet") { IsSensitive = true },
        new("/districts/woking/booklet?part=99") { Status = 404 },
        new("/no-such-page") { Status = 404 },
        new("/advice/no-such-page") { Status = 404 },
    ];

    /// <summary>For theories: paths of pages that are there.</summary>
    public static IEnumerable<object[]> Found => All.Where(page => page.Status == 200).Select(page => new object[] { page.Path });

    /// <summary>For theories: every path with the status it answers.</summary>
    public static IEnumerable<object[]> WithStatus => All.Select(page => new object[] { page.Path, page.Status });

    public static IEnumerable<object[]> Paths => All.Select(page => new object[] { page.Path });
}

/// <param name="Path">With its query.</param>
public sealed record PageState(string Path)
{
    public int Status { get; init; } = 200;

    /// <summary>Carries the quick exit.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Made for one person: with a token of a form, or what they keep. No browser and no cache may store it.</summary>
    public bool IsPersonal { get; init; }
}
