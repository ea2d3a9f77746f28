using EarlyHelp.Directory.Search.Query;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Query;

public sealed class AgeFinderTests
{
    [Theory]
    [InlineData("club for my 8 year old", "8 year old: Age 8 [8-8]")]
    [InlineData("8yo boy", "8yo: Age 8 [8-8]")]
    [InlineData("8 y/o girl", "8 y/o: Age 8 [8-8]")]
    [InlineData("8 yr old", "8 yr old: Age 8 [8-8]")]
    [InlineData("8-year-old", "8-year-old: Age 8 [8-8]")]
    [InlineData("eight year old", "eight year old: Age 8 [8-8]")]
    [InlineData("age 8", "age 8: Age 8 [8-8]")]
    [InlineData("daughter aged 14 self harm", "aged 14: Age 14 [14-14]")]
    [InlineData("year 9 boy", "year 9: Year 9 [13-14]")]
    [InlineData("yr9 bullying", "yr9: Year 9 [13-14]")]
    [InlineData("my y6 child", "y6: Year 6 [10-11]")]
    [InlineData("years 7 to 9 youth club", "years 7 to 9: Years 7 to 9 [11-14]")]
    [InlineData("ks2 maths", "ks2: Key stage 2 [7-11]")]
    [InlineData("key stage 3 tutor", "key stage 3: Key stage 3 [11-14]")]
    [InlineData("starting reception", "starting reception: Reception [4-5] kept")]
    [InlineData("toddler group", "toddler: Toddler [1-3] kept")]
    [InlineData("newborn wont sleep", "newborn: Newborn [0-0.25] kept")]
    [InlineData("pregnant and homeless", "pregnant: Pregnancy [-0.75--0.01] kept")]
    [InlineData("12 weeks pregnant", "12 weeks pregnant: Pregnancy [-0.75--0.01]")]
    [InlineData("angry teenager", "teenager: Teenager [13-18] kept")]
    [InlineData("groups for under 5s", "under 5s: Under 5 [0-4]")]
    [InlineData("under fives", "under fives: Under 5 [0-4]")]
    [InlineData("under 5 years old", "under 5 years old: Under 5 [0-4]")]
    [InlineData("over 16", "over 16: Over 16 [16-25]")]
    [InlineData("16+ college", "16: 16 and over [16-25]")]
    [InlineData("up to 11 years", "up to 11 years: Up to 11 [0-11]")]
    [InlineData("18 months not walking", "18 months: 18 months [1.5-1.5]")]
    [InlineData("6 week old baby", "6 week old: 6 weeks [0.12-0.12] | baby: Baby [0-1] kept")]
    [InlineData("my 3 and 9 year olds", "3 and 9 year olds: Ages 3 and 9 [3-3 9-9]")]
    [InlineData("3, 5 and 9 year old", "3, 5 and 9 year old: Ages 3, 5 and 9 [3-3 5-5 9-9]")]
    [InlineData("5-11 years", "5-11 years: Ages 5 to 11 [5-11]")]
    [InlineData("aged 5 to 11", "aged 5 to 11: Ages 5 to 11 [5-11]")]
    [InlineData("between 5 and 11 years", "between 5 and 11 years: Ages 5 to 11 [5-11]")]
    [InlineData("6 to 18 months", "6 to 18 months: 6 to 18 months [0.5-1.5]")]
    [InlineData("2.5 year old", "2.5 year old: Age 2.5 [2.5-2.5]")]
    [InlineData("2 and a half year old", "2 and a half year old: Age 2.5 [2.5-2.5]")]
    [InlineData("two year old funding", "two year old: Age 2 [2-2]")]
    [InlineData("young adults with autism", "young adults: Young adult [18-25] kept")]
    [InlineData("pregnant and 17", "pregnant: Pregnancy [-0.75--0.01] kept | 17: Age 17 [17-17]")]
    [InlineData("my son 14 in trouble", "14: Age 14 [14-14]")]
    [InlineData("im 16 and homeless", "16: Age 16 [16-16]")]
    [InlineData("8 years ago", "")]
    [InlineData("diabetes type 1", "")]
    [InlineData("section 21", "")]
    [InlineData("gu21 6", "")]
    [InlineData("17", "")]
    [InlineData("6 week course", "")]
    [InlineData("12 months waiting list", "")]
    [InlineData("40 year old mum", "")]
    [InlineData("within 5 miles", "")]
    [InlineData("under 5 miles", "")]
    [InlineData("30 hours childcare", "")]
    [InlineData("year 2024", "")]
    [InlineData("level 2 help", "")]
    [InlineData("\"toddler\" group", "")]
    [InlineData("m25 y", "")]
    public void Find_ReadsWhatPeopleWrite(string text, string expected)
    {
        var words = QueryWords.Of(text);

        Assert.Equal(expected, string.Join(" | ", AgeFinder.Find(words).Select(age =>
            FormattableString.Invariant($"{words.Slice(age.Start, age.Count)}: {age.Label} [{string.Join(' ', age.Ranges.Select(range => FormattableString.Invariant($"{range.Minimum}-{range.Maximum}")))}]{(age.KeepsWords ? " kept" : "")}"))));
    }
}
