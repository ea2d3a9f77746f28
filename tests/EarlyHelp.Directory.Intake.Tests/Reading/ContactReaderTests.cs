using EarlyHelp.Directory.Intake.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class ContactReaderTests
{
    [Theory]
    [InlineData("01632 960123", "01632 960123")]
    [InlineData("01632960123", "01632 960123")]
    [InlineData("(01632) 960 123", "01632 960123")]
    [InlineData("+44 (0)1632 960123", "01632 960123")]
    [InlineData("+441632960123", "01632 960123")]
    [InlineData("0044 1632 960123", "01632 960123")]
    [InlineData("441632960123", "01632 960123")]
    [InlineData("020 7946 0123", "020 7946 0123")]
    [InlineData("0207 946 0123", "020 7946 0123")]
    [InlineData("07700 900 123", "07700 900123")]
    [InlineData("0121 496 0123", "0121 496 0123")]
    [InlineData("01134960123", "0113 496 0123")]
    [InlineData("0808 157 0123", "0808 157 0123")]
    [InlineData("03001234567", "0300 123 4567")]
    [InlineData("0800 123456", "0800 123456")]
    [InlineData("0800 1111", "0800 1111")]
    [InlineData("111", "111")]
    [InlineData("116 123", "116 123")]
    [InlineData("Tel: 01632 960123", "01632 960123")]
    [InlineData("Mobile: 07700 900123", "07700 900123 (Mobile)")]
    [InlineData("01632 960123 (out of hours)", "01632 960123 (out of hours)")]
    [InlineData("01632 960123 ext 12", "01632 960123 (extension 12)")]
    [InlineData("01632 960123 / 07700 900123", "01632 960123; 07700 900123")]
    [InlineData("01632 960123 or 01632 960124", "01632 960123; 01632 960124")]
    [InlineData("01632 960123; 01632 960123", "01632 960123")]
    [InlineData("Text: 85258", "85258 (Text)")]
    [InlineData("", "")]
    public void Phones_AreWrittenTheUsualWay(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", PhoneReader.Read(text)!.Select(phone => phone.Number + (phone.Label is null ? "" : $" ({phone.Label})"))));

    [Theory]
    [InlineData("call us")]
    [InlineData("12345678")]
    [InlineData("+33 1 23 45 67 89")]
    [InlineData("01632 9601")]
    [InlineData("016329601234567")]
    [InlineData("see website www.x.example")]
    [InlineData("01632 960123 or ask at the desk")]
    public void Phones_ThatAreNone_AreNotGuessed(string text) => Assert.Null(PhoneReader.Read(text));

    [Theory]
    [InlineData("https://hall.example", "https://hall.example")]
    [InlineData("https://hall.example/", "https://hall.example")]
    [InlineData("http://www.Hall.example/Groups?x=1#top", "http://www.hall.example/Groups?x=1#top")]
    [InlineData("www.hall.example", "https://www.hall.example")]
    [InlineData("hall.example/groups", "https://hall.example/groups")]
    [InlineData("HTTP://WWW.HALL.EXAMPLE", "http://www.hall.example")]
    [InlineData("http//hall.example", "http://hall.example")]
    [InlineData("http:/hall.example", "http://hall.example")]
    [InlineData("https;//hall.example", "https://hall.example")]
    [InlineData("<https://hall.example>", "https://hall.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ftp://hall.example", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://user:password@hall.example", null)]
    [InlineData("https://localhost", null)]
    [InlineData("https://127.0.0.1/", null)]
    [InlineData("hello@hall.example", null)]
    [InlineData("mailto:hello@hall.example", null)]
    [InlineData("no website", null)]
    [InlineData("none", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void WebAddresses_AreLinkedOnlyWhereSafe(string? text, string? expected) => Assert.Equal(expected, WebAddressReader.Read(text));

    [Fact]
    public void WebAddresses_WithAnyLetterInTheirHost_AreReadOrLeft() =>
        Assert.All(Enumerable.Range(1, 0xFFFF), code => Assert.NotEqual("", WebAddressReader.Read($"https://www.a{(char)code}b.example")));

    [Theory]
    [InlineData("hello@hall.example", "hello@hall.example")]
    [InlineData("mailto:Hello@hall.example?subject=x", "Hello@hall.example")]
    [InlineData("a@hall.example; b@hall.example", "a@hall.example b@hall.example")]
    [InlineData("<a.o'brien@hall.co.example>", "a.o'brien@hall.co.example")]
    [InlineData("", "")]
    public void Emails_AreRead(string text, string expected) => Assert.Equal(expected, string.Join(' ', EmailReader.Read(text)!));

    [Theory]
    [InlineData("hello at hall.example")]
    [InlineData("hello@hall")]
    [InlineData("@hall.example")]
    [InlineData("a@b@hall.example")]
    [InlineData("see website")]
    public void Emails_ThatAreNone_AreNotGuessed(string text) => Assert.Null(EmailReader.Read(text));

    [Fact]
    public void AnyText_IsReadWithoutHarm() =>
        Prop.ForAll(Scraps.Text("01632 960123 +44 ( ) ext 12 / or ; http:// https:// www. .example @ hall mailto: javascript: // \u200f"), text =>
        {
            var link = WebAddressReader.Read(text);
            return (PhoneReader.Read(text) ?? []).All(phone => phone.Number.All(letter => char.IsAsciiDigit(letter) || letter == ' '))
                && (EmailReader.Read(text) ?? []).All(address => address.Contains('@'))
                && (link is null || link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("https://", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
