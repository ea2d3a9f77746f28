using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Feedback;

public sealed class FeedbackWriterTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();
    private readonly FeedbackWriter _writer;
    private readonly FeedbackReader _reader;

    public FeedbackWriterTests()
    {
        _writer = new FeedbackWriter(_catalogue.Database, _catalogue.Clock);
        _reader = new FeedbackReader(_catalogue.Database);
    }

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Receive_KeepsTheMessageWithoutWhatLeadsToAPerson()
    {
        var reference = _writer.Receive(Message("The number is wrong. Ring me on 07700 900123 or me@mail.example.\r\n\r\nBell\u0007") with
        {
            ServiceId = 7,
            ServiceName = "Heathside\nPantry",
            ServiceContact = "01632 960123",
        });

        var stored = _reader.Find(reference)!;
        Assert.Equal("The number is wrong. Ring me on [phone number hidden] or [email hidden]\n\nBell", stored.Text);
        Assert.Equal("Heathside Pantry", stored.ServiceName);
        Assert.Equal("01632 960123", stored.ServiceContact);
        Assert.Equal(FeedbackState.Received, stored.State);
        Assert.Equal(_catalogue.Clock.Now, stored.ReceivedAt);
        Assert.Null(stored.PublicText);
    }

    [Fact]
    public void Receive_OfTheSameFormTwice_KeepsItOnce()
    {
        var first = _writer.Receive(Message("Once"));
        var second = _writer.Receive(Message("Once"));

        Assert.Equal(first, second);
        Assert.Single(_reader.Open(100));
    }

    [Fact]
    public void Receive_OfTheSameFormWithOtherWords_KeepsBoth()
    {
        var first = _writer.Receive(Message("The hall has moved"));
        var second = _writer.Receive(Message("The hall has moved. It is in the High Street now"));

        Assert.NotEqual(first, second);
        Assert.Equal(2, _reader.Open(100).Count);
    }

    [Fact]
    public void Receive_HidesWhatLeadsToAPersonInTheNameOfAService()
    {
        var reference = _writer.Receive(Message("Add it") with { ServiceName = "Pat's group, ring 07700 900123" });

        Assert.Equal("Pat's group, ring [phone number hidden]", _reader.Find(reference)!.ServiceName);
    }

    [Theory]
    [InlineData(true, FeedbackWriter.MonthsKeptSettled)]
    [InlineData(false, FeedbackWriter.MonthsKept)]
    public void Purge_TakesOutWhatWasWrittenWhenItsTimeIsOver(bool settled, int months)
    {
        var reference = _writer.Receive(Message("Add it") with { ServiceName = "Pat's group", Place = "The hall", ServiceContact = "01632 960123" });
        var ofAListing = _writer.Receive(Message("Wrong") with { ServiceId = 7, ServiceName = "Heathside Pantry" });
        if (settled)
        {
            _writer.Move(reference, FeedbackState.Fixed, "It is in.");
            _writer.Move(ofAListing, FeedbackState.Fixed, null);
        }

        var over = _catalogue.Clock.Now.AddMonths(months);
        _catalogue.Clock.Now = over.AddDays(-1);
        Assert.Equal(0, _writer.Purge());
        _catalogue.Clock.Now = over;
        Assert.Equal(2, _writer.Purge());
        Assert.Equal(0, _writer.Purge());

        var left = _reader.Find(reference)!;
        Assert.Equal(("", null, null, null), (left.Text, left.ServiceName, left.Place, left.ServiceContact));
        Assert.Equal(settled ? "It is in." : null, left.PublicReply);
        Assert.Equal("Heathside Pantry", _reader.Find(ofAListing)!.ServiceName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(FeedbackMessage.MaximumText + 1)]
    public void Receive_OfATextThatCannotBeKept_Throws(int length) =>
        Assert.Throws<ArgumentException>(() => _writer.Receive(Message(new string('x', length))));

    [Fact]
    public void Move_DatesEachStepOnce()
    {
        var reference = _writer.Receive(Message("Wrong"));
        var received = _catalogue.Clock.Now;
        _catalogue.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(_writer.Move(reference, FeedbackState.Checked, null));
        _catalogue.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(_writer.Move(reference, FeedbackState.Fixed, "We put the number right."));
        _catalogue.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(_writer.Move(reference, FeedbackState.Fixed, null));

        var status = _reader.FindStatus(reference)!;
        Assert.Equal(FeedbackState.Fixed, status.State);
        Assert.Equal([received, received.AddDays(1), received.AddDays(2)], [status.ReceivedAt, status.CheckedAt!.Value, status.ClosedAt!.Value]);
        Assert.Equal("We put the number right.", status.PublicReply);
        Assert.Empty(_reader.Open(100));
    }

    [Fact]
    public void Move_BackToReceived_TakesTheDatesOff()
    {
        var reference = _writer.Receive(Message("Wrong"));
        _writer.Move(reference, FeedbackState.NotChanged, null);
        _writer.Move(reference, FeedbackState.Received, null);

        var status = _reader.FindStatus(reference)!;
        Assert.Null(status.CheckedAt);
        Assert.Null(status.ClosedAt);
    }

    [Fact]
    public void Release_NeedsSomethingToBeDoneFirst()
    {
        var reference = _writer.Receive(Message("There is no group for dads"));
        Assert.False(_writer.Release(reference, "No group for fathers", "We asked for one"));

        _writer.Move(reference, FeedbackState.Answered, null);

        Assert.True(_writer.Release(reference, "No group for fathers", "We asked for one"));
        var released = Assert.Single(_reader.Released(1, 20));
        Assert.Equal("No group for fathers", released.PublicText);
        Assert.True(_writer.Withdraw(reference));
        Assert.Empty(_reader.Released(1, 20));
        Assert.Equal(0, _reader.CountReleased());
    }

    [Fact]
    public void Released_AtTheSameMoment_AreInTotalOrderOverPages()
    {
        for (var number = 0; number < 5; number++)
        {
            var reference = _writer.Receive(Message($"{number}") with { Submission = $"{number}" });
            _writer.Move(reference, FeedbackState.Answered, null);
            _writer.Release(reference, $"said {number}", "did");
        }

        var pages = Enumerable.Range(1, 3).SelectMany(page => _reader.Released(page, 2)).Select(entry => entry.PublicText);

        Assert.Equal(["said 4", "said 3", "said 2", "said 1", "said 0"], pages);
    }

    [Fact]
    public void EveryWrite_OfAnUnknownReference_SaysSo()
    {
        Assert.False(_writer.Move("K7MPQ4XR2T", FeedbackState.Checked, null));
        Assert.False(_writer.Release("K7MPQ4XR2T", "said", "did"));
        Assert.False(_writer.Withdraw("K7MPQ4XR2T"));
        Assert.Null(_reader.FindStatus("K7MPQ4XR2T"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("see https://www.a.example and www.b.example", 2)]
    [InlineData("HTTP://a.example http://b.example ftp://c.example", 3)]
    public void Links_CountsEachAddressOnce(string text, int expected) => Assert.Equal(expected, FeedbackMessage.Links(text));

    private static FeedbackMessage Message(string text) => new() { Subject = FeedbackSubject.WrongDetails, Text = text, Submission = "form-1" };
}
