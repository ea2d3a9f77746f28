using EarlyHelp.Directory.Search.Evaluation;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Score_KnownOrder_GivesTheKnownFigures()
    {
        var grades = new Dictionary<string, int> { ["a"] = 3, ["b"] = 2, ["c"] = 1 };

        var score = Evaluator.Score(new JudgedQuery("q", "text"), grades, ["x", "b", "a"]);

        // Gains 0, 3, 7 discounted by log2(2), log2(3), log2(4), over 7, 3, 1.
        Assert.Equal(((3 / Math.Log2(3)) + (7 / 2.0)) / (7 + (3 / Math.Log2(3)) + (1 / 2.0)), score.Ndcg10, 9);
        Assert.Equal(0.5, score.ReciprocalRank);
        Assert.Equal(2 / 3.0, score.Recall50, 9);
        Assert.True(score.Success3);
        Assert.True(score.Useful10);
    }

    [Fact]
    public void Score_BestOrder_IsOne_AndNothingFoundIsNothing()
    {
        var grades = new Dictionary<string, int> { ["a"] = 3, ["b"] = 1 };

        Assert.Equal(1, Evaluator.Score(new JudgedQuery("q", "text"), grades, ["a", "b", "c"]).Ndcg10, 9);
        var nothing = Evaluator.Run(Load("q\tfood", "q\ta\t3"), _ => []);
        Assert.Equal((0.0, 0.0, 0.0, 1.0), (nothing.Ndcg10, nothing.Mrr, nothing.Recall50, nothing.ZeroResultRate));
    }

    [Fact]
    public void Score_SameListingTwice_EarnsOnce() =>
        Assert.Equal(1, Evaluator.Score(new JudgedQuery("q", "text"), new Dictionary<string, int> { ["a"] = 3 }, ["a", "a"]).Ndcg10, 9);

    [Fact]
    public void Load_RoundTripOfTheReport_KeepsEveryFigure()
    {
        var report = Evaluator.Run(Load("q\tfood\nr\tdebt", "q\ta\t3\nr\tb\t1"), text => text == "food" ? ["a"] : ["x"]);

        var again = EvaluationReport.Load(_folder.Write("report.json", report.ToJson()));

        Assert.Equal(report.ToJson(), again.ToJson());
    }

    [Theory]
    [InlineData("id\ttext\nq\tfood", "", "queries.tsv, line 1: the header has no qid.")]
    [InlineData("", "", "queries.tsv is empty.")]
    [InlineData("qid\ttext\n", "", "queries.tsv has no queries.")]
    [InlineData("qid\ttext\nq\t", "", "queries.tsv, line 2: text is empty.")]
    [InlineData("qid\ttext\nq\tfood\nq\tdebt", "", "queries.tsv, line 3: query q stands there twice.")]
    [InlineData("qid\ttext\nq\tfood", "qid\tlisting_id\nq\ta", "qrels.tsv, line 1: the header has no grade.")]
    [InlineData("qid\ttext\nq\tfood", "qid\tlisting_id\tgrade\nr\ta\t1", "qrels.tsv, line 2: there is no query r")]
    [InlineData("qid\ttext\nq\tfood", "qid\tlisting_id\tgrade\nq\ta\t4", "qrels.tsv, line 2: the grade is '4'.")]
    [InlineData("qid\ttext\nq\tfood", "qid\tlisting_id\tgrade\nq\ta\t1\nq\ta\t2", "qrels.tsv, line 3: a is judged twice")]
    public void Load_FileThatCannotBeUsed_NamesFileLineAndWhatToDo(string queries, string judgements, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => JudgedSet.Load(_folder.Write("queries.tsv", queries), _folder.Write("qrels.tsv", judgements)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private JudgedSet Load(string queries, string judgements) =>
        JudgedSet.Load(_folder.Write("queries.tsv", "qid\ttext\tintent\n" + queries), _folder.Write("qrels.tsv", "qid\tlisting_id\tgrade\treason\n" + judgements));
}
