using EarlyHelp.Directory.Search.Analysis;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Analysis;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("autism autistic")]
    [InlineData("child children childrens")]
    [InlineData("care carer carers caring cared")]
    [InlineData("counselling counsellor counsellors counseling counselor")]
    [InlineData("therapy therapies therapist")]
    [InlineData("anxiety anxious")]
    [InlineData("behaviour behavior behaviours")]
    [InlineData("breastfeed breastfeeding")]
    [InlineData("nursery nurseries")]
    [InlineData("swim swimming swimmers")]
    [InlineData("shop shops shopping shopped")]
    [InlineData("organise organising organised organized organizing")]
    [InlineData("organisation organization organisations")]
    [InlineData("nurse nurses nursing")]
    [InlineData("cycle cycles cycling cycled")]
    [InlineData("hope hopes hoping hoped")]
    [InlineData("hop hopping hopped")]
    [InlineData("prepare preparing prepared prepares")]
    [InlineData("worry worries worried worrying")]
    [InlineData("church churches")]
    [InlineData("box boxes boxing")]
    [InlineData("class classes")]
    [InlineData("course courses")]
    [InlineData("evict evicted evicting evicts")]
    [InlineData("travel travelling travels travelled traveling")]
    [InlineData("centre center centres")]
    [InlineData("paediatric pediatric paediatrics")]
    [InlineData("adult adults")]
    [InlineData("programme program programs")]
    [InlineData("change changes changing changed")]
    [InlineData("leave leaving leaves")]
    public void Stem_OfOneFamily_IsTheSame(string words) => Assert.Single(words.Split(' ').Select(Analyzer.Stem).Distinct());

    [Theory]
    [InlineData("community communication")]
    [InlineData("university universal")]
    [InlineData("general generation")]
    [InlineData("animal animation")]
    [InlineData("organ organisation organise")]
    [InlineData("send sending sends")]
    [InlineData("car care")]
    [InlineData("past paste")]
    [InlineData("rag rage")]
    [InlineData("us use bus")]
    [InlineData("being bee")]
    [InlineData("sing single")]
    [InlineData("number numb")]
    [InlineData("mother moth")]
    [InlineData("left leave")]
    [InlineData("new news")]
    [InlineData("wed wedding")]
    [InlineData("life live")]
    [InlineData("parent parenting")]
    [InlineData("speak speaker")]
    public void Stem_OfOtherFamilies_StaysApart(string words)
    {
        var all = words.Split(' ');
        Assert.Equal(all.Length, all.Select(Analyzer.Stem).Distinct().Count());
    }

    [Theory]
    [InlineData("gu21")]
    [InlineData("bus")]
    [InlineData("crisis")]
    [InlineData("status")]
    [InlineData("during")]
    [InlineData("wellbeing")]
    [InlineData("address")]
    [InlineData("agreed")]
    [InlineData("помощь")]
    [InlineData("")]
    public void Stem_IsStableOnItsOwnResult(string word) => Assert.Equal(Analyzer.Stem(word), Analyzer.Stem(Analyzer.Stem(word)));
}
