using EarlyHelp.Directory.Privacy;
using Xunit;

namespace EarlyHelp.Directory.Tests.Privacy;

public sealed class PersonalDetailsTests
{
    private const PersonalDetail All = PersonalDetail.Email | PersonalDetail.Phone | PersonalDetail.LongNumber | PersonalDetail.Postcode;

    [Theory]
    [InlineData("Write to pat.smith+kids@mail.example please", "Write to [email hidden] please")]
    [InlineData("Ring 01632 960123 today", "Ring [phone number hidden] today")]
    [InlineData("Ring 01632960123", "Ring [phone number hidden]")]
    [InlineData("(01632) 960-123", "[phone number hidden]")]
    [InlineData("+44 1632 960123", "[phone number hidden]")]
    [InlineData("+44 (0)1632 960123.", "[phone number hidden].")]
    [InlineData("020\u00a07946\u00a00000", "[phone number hidden]")]
    [InlineData("07700\u2013900\u2013123", "[phone number hidden]")]
    [InlineData("0808 157 0000 or 07700900123", "[phone number hidden] or [phone number hidden]")]
    [InlineData("NHS 943 476 5919", "NHS [number hidden]")]
    [InlineData("NHS 9434765919", "NHS [number hidden]")]
    [InlineData("case 1234567", "case [number hidden]")]
    [InlineData("we live at gu21 6ej", "we live at [postcode hidden]")]
    [InlineData("W1A1AA", "[postcode hidden]")]
    public void Mask_HidesWhatLeadsToAPerson(string text, string expected)
    {
        Assert.Equal(expected, PersonalDetails.Mask(text, All));
        Assert.NotEqual(PersonalDetail.None, PersonalDetails.Find(text, All));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tuesday 10am to 12pm, £2.50 a child")]
    [InlineData("09.30-11.30 13.00-15.00")]
    [InlineData("Closed 01/02/2026 - 05/02/2026")]
    [InlineData("Every day from 2026-11-22 to 2026-12-24")]
    [InlineData("For ages 0 to 5, 12 places, room 101")]
    [InlineData("In GU21 and KT22")]
    [InlineData("Meet @ the hall")]
    [InlineData("👶🏽 café ½")]
    public void Mask_LeavesDatesTimesPricesAndOutcodes(string text)
    {
        Assert.Equal(text, PersonalDetails.Mask(text, All));
        Assert.Equal(PersonalDetail.None, PersonalDetails.Find(text, All));
    }

    [Fact]
    public void Mask_OnlyWhatIsAsked() =>
        Assert.Equal("GU21 6EJ, [phone number hidden]", PersonalDetails.Mask("GU21 6EJ, 01632 960123", PersonalDetail.Phone));

    [Theory]
    [InlineData('@')]
    [InlineData('0')]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData(' ')]
    public void Mask_OfOneCharacterOverAndOver_TakesNoTime(char letter)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        var masked = PersonalDetails.Mask(new string(letter, 2000), All);

        Assert.Equal(letter == '0' ? "[number hidden]" : new string(letter, 2000), masked);
        Assert.InRange(started.ElapsedMilliseconds, 0, 20_000);
    }
}
