using EarlyHelp.Directory.Feedback;
using Xunit;

namespace EarlyHelp.Directory.Tests.Feedback;

public sealed class FeedbackReferenceTests
{
    [Fact]
    public void New_IsReadBackFromWhatPeopleType()
    {
        for (var time = 0; time < 200; time++)
        {
            var reference = FeedbackReference.New();

            Assert.Equal(reference, FeedbackReference.Read(FeedbackReference.Show(reference)));
            Assert.Equal(reference, FeedbackReference.Read($" {reference[..3].ToLowerInvariant()} {reference[3..]}\n"));
        }
    }

    [Fact]
    public void New_DoesNotRepeat() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => FeedbackReference.New()).Distinct().Count());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7MPQ4XR2")]
    [InlineData("K7MPQ4XR2TT")]
    [InlineData("K7MPQ4XR2O")]
    [InlineData("' or 1=1 --")]
    [InlineData("٣٣٣٣٣٣٣٣٣٣")]
    public void Read_OfWhatIsNone_IsNull(string? typed) => Assert.Null(FeedbackReference.Read(typed));

    [Fact]
    public void Read_OfAVeryLongText_IsNull() => Assert.Null(FeedbackReference.Read(new string('-', 100_000)));
}
