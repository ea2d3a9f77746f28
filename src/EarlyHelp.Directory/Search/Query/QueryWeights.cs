namespace EarlyHelp.Directory.Search.Query;

/// <summary>What the ways to meet a word of the query weigh beside the word as typed, which weighs 1. Named here and nowhere else.</summary>
internal static class QueryWeights
{
    /// <summary>An inflection of the word.</summary>
    public const float Inflection = 0.92f;

    /// <summary>Letters in capitals that are another word in small, as that word: "send", "salt".</summary>
    public const float Capitals = 0.5f;

    /// <summary>Two words as one, one as two.</summary>
    public const float Compound = 0.9f;

    /// <summary>Multiplies the weight that a vocabulary rule gives: what was typed comes first.</summary>
    public const float Vocabulary = 0.85f;

    /// <summary>A situation beside a topic: general help carries many situations, help with one thing its topic.</summary>
    public const float Situation = 0.8f;

    /// <summary>The share of a word beside the phrase it belongs to, which is a clause of its own.</summary>
    public const double BesidePhrase = 0.8;

    /// <summary>The share of a word or phrase that the vocabulary leads on from: it is what the query is about.</summary>
    public const double Known = 1.3;

    /// <summary>What a rule leads to from this weight on is what its left side means.</summary>
    public const float SureTarget = 0.8f;

    /// <summary>The share of words that say little: "help", "my son", "looking for".</summary>
    public const double Filler = 0.2;

    /// <summary>The share of "my son" and "kids": a listing that is for the young comes before its like for others.</summary>
    public const double OfAChild = 0.4;

    /// <summary>The share of a place that is not known here, beside what is looked for: help elsewhere is a better answer than everything else there.</summary>
    public const double Place = 0.5;

    /// <summary>The same of a town: few listings have it, and help there is worth more than help elsewhere.</summary>
    public const double Town = 0.7;

    /// <summary>The share of "family support" beside words that say what for: many a charity has it in its name.</summary>
    public const double General = 0.5;

    /// <summary>What is meant by a word that a few listings misspell as well, as that word.</summary>
    public const float MisspeltInListings = 0.8f;

    /// <summary>The share of a word read as an age or a day, beside words that say what is looked for: listings may say it in figures.</summary>
    public const double Soft = 0.5;

    /// <summary>A query of so many words with "I", "my", "he" or a "won't" in it tells what happens rather than names what is looked for.</summary>
    public const int ShortestTold = 5;

    /// <summary>The share of words told around what the vocabulary knows: "checks my phone and won't let me see my mum" is not about phones.</summary>
    public const double Aside = 0.35;

    /// <summary>A word that begins as the last word typed does, where that is a word as it stands.</summary>
    public const float Prefix = 0.3f;

    /// <summary>The same where it is none: it was typed in part.</summary>
    public const float Unfinished = 0.85f;

    /// <summary>A listing is found that meets this much of what the weightiest word or phrase weighs: "group" alone does not answer "toddler group". Where no listing does, any word will do.</summary>
    public const double LeastShare = 0.3;

    /// <summary>The share of a filter that was read out of the words: it lifts what fits and hides nothing.</summary>
    public const double Wish = 0.5;

    /// <summary>Words for a stage of life, where an age was read: many listings name the stage and no figures.</summary>
    public const float StageWords = 0.6f;

    /// <summary>A way to meet a word that counts less than this tells nothing of it: a listing that has only that lacks the word.</summary>
    public const float LeastAlternative = 0.15f;

    /// <summary>Ways to meet one word: more would cost time and add nothing.</summary>
    public const int MostAlternatives = 32;
}
