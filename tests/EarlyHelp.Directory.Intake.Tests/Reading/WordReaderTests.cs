using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Yes", true)]
    [InlineData("TRUE", true)]
    [InlineData(" y ", true)]
    [InlineData("1", true)]
    [InlineData("\u2713", true)]
    [InlineData("No", false)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("maybe", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Truth_IsYesOrNo(string? text, bool? expected) => Assert.Equal(expected, WordReader.Truth(text));

    [Theory]
    [InlineData("active", ServiceStatus.Active)]
    [InlineData("temporarily closed", ServiceStatus.TemporarilyClosed)]
    [InlineData("Temporarily-Closed", ServiceStatus.TemporarilyClosed)]
    [InlineData("TEMPORARILY_CLOSED", ServiceStatus.TemporarilyClosed)]
    [InlineData("Inactive", ServiceStatus.Inactive)]
    [InlineData("defunct", ServiceStatus.Defunct)]
    [InlineData("Closed permanently", ServiceStatus.Defunct)]
    [InlineData("resting", null)]
    public void Status_IsOneOfFour(string text, ServiceStatus? expected) => Assert.Equal(expected, WordReader.Status(text));

    [Theory]
    [InlineData("direct", AccessRoute.Direct)]
    [InlineData("Drop-in", AccessRoute.Direct)]
    [InlineData("self-referral", AccessRoute.SelfReferral)]
    [InlineData("Professional referral", AccessRoute.ProfessionalReferral)]
    [InlineData("request_for_support", AccessRoute.RequestForSupport)]
    [InlineData("C-SPA", AccessRoute.RequestForSupport)]
    [InlineData("ask nicely", null)]
    public void Access_IsOneOfFour(string text, AccessRoute? expected) => Assert.Equal(expected, WordReader.Access(text));

    [Theory]
    [InlineData("1", LevelOfNeed.Universal)]
    [InlineData("Level 2", LevelOfNeed.EarlyHelp)]
    [InlineData("Early Help", LevelOfNeed.EarlyHelp)]
    [InlineData("Level 3: targeted", LevelOfNeed.Targeted)]
    [InlineData("specialist", LevelOfNeed.Specialist)]
    [InlineData("5", null)]
    public void Level_IsOneToFour(string text, LevelOfNeed? expected) => Assert.Equal(expected, WordReader.Level(text));

    [Theory]
    [InlineData("NHS", OrganisationKind.Nhs)]
    [InlineData("Registered charity", OrganisationKind.Charity)]
    [InlineData("community-group", OrganisationKind.CommunityGroup)]
    [InlineData("Church", OrganisationKind.FaithGroup)]
    [InlineData("Ltd", OrganisationKind.Company)]
    [InlineData("circus", null)]
    public void Kind_IsKnown(string text, OrganisationKind? expected) => Assert.Equal(expected, WordReader.Kind(text));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("Polish", "pl")]
    [InlineData("Mandarin", "zh")]
    [InlineData("xx", null)]
    [InlineData("Elvish", null)]
    public void Language_IsACode(string text, string? expected) => Assert.Equal(expected, WordReader.Language(text));

    [Theory]
    [InlineData("Accessible toilet facilities", "accessible-toilet")]
    [InlineData("Wheelchair accessible entrance", "wheelchair-access")]
    [InlineData("Disabled car parking space", "blue-badge-parking")]
    [InlineData("step-free", "step-free")]
    [InlineData("a friendly door", null)]
    public void Accessibility_IsAnId(string text, string? expected) => Assert.Equal(expected, WordReader.Accessibility(text));

    [Theory]
    [InlineData("NO INFORMATION RECORDED", true)]
    [InlineData("n/a", true)]
    [InlineData("-", true)]
    [InlineData("NA", true)]
    [InlineData("Nan's kitchen", false)]
    public void Nothing_MayBeSaidInWords(string text, bool expected) => Assert.Equal(expected, WordReader.IsNothing(text));

    [Theory]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("22/11/2026", "2026-11-22")]
    [InlineData("2/1/2026", "2026-01-02")]
    [InlineData("22-11-26", "2026-11-22")]
    [InlineData("22.11.2026", "2026-11-22")]
    [InlineData("20261122", "2026-11-22")]
    [InlineData("22 November 2026", "2026-11-22")]
    [InlineData("22nd Nov 2026", "2026-11-22")]
    [InlineData("3 Sept 2026", "2026-09-03")]
    [InlineData("Sunday 22 November 2026", "2026-11-22")]
    [InlineData("1962-09-22 00:00:00", "1962-09-22")]
    [InlineData("2026-07-01T23:30:00Z", "2026-07-02")]
    [InlineData("2010-09-20T21:38:52+01:00", "2010-09-20")]
    [InlineData("22/11/2026 00:00", "2026-11-22")]
    [InlineData("11/22/2026", null)]
    [InlineData("31/02/2026", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("next week", null)]
    [InlineData("45000", null)]
    [InlineData("", null)]
    public void Date_IsDayFirst(string text, string? expected) => Assert.Equal(expected, DateReader.Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("a; b;c", "a|b|c")]
    [InlineData("a, b", "a|b")]
    [InlineData("a|b", "a|b")]
    [InlineData("Sports, arts; Food", "Sports, arts|Food")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a,,a, A", "a")]
    [InlineData("", "")]
    public void Lists_ArePartedByTheStrongestSeparator(string text, string expected) => Assert.Equal(expected, string.Join('|', ListReader.Read(text)));

    [Theory]
    [InlineData("SOUTHERN AFRICA RESOURCES CENTRE", "Southern Africa Resources Centre")]
    [InlineData("THE FRIENDS OF ST JOHN'S SCHOOL", "The Friends of St John's School")]
    [InlineData("WOKING YMCA", "Woking YMCA")]
    [InlineData("HOME-START (ESHER) LTD", "Home-Start (Esher) Ltd")]
    [InlineData("1ST COBHAM SCOUT GROUP", "1st Cobham Scout Group")]
    [InlineData("ST. MARY'S C OF E PRIMARY SCHOOL PTFA", "St. Mary's C of E Primary School PTFA")]
    [InlineData("O'BRIEN AND MCDONALD TRUST", "O'Brien and McDonald Trust")]
    [InlineData("HELP FOR PARENTS: THE NEXT STEP", "Help for Parents: The Next Step")]
    [InlineData("CHILDREN\u2019S CENTRE, KNAPHILL", "Children\u2019s Centre, Knaphill")]
    [InlineData("SHEERWATER BHT HOUSING", "Sheerwater BHT Housing")]
    [InlineData("MENCAP", "MENCAP")]
    [InlineData("NHS UK", "NHS UK")]
    [InlineData("Woking YMCA", "Woking YMCA")]
    [InlineData("iCAN", "iCAN")]
    [InlineData("RHYTHM TIME FOR UNDER 5S", "Rhythm Time for Under 5s")]
    [InlineData("CAF\u00c9 \u00c9TOILE", "Caf\u00e9 \u00c9toile")]
    public void Names_InCapitals_BecomeReadable(string name, string expected) => Assert.Equal(expected, NameReader.Readable(name));
}
