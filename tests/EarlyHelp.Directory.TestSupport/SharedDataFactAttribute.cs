using Xunit;

namespace EarlyHelp.Directory.TestSupport;

/// <summary>A test over large data sets beside the repository (see <see cref="Repository.Shared"/>): skipped, and said to be, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="needed">Files and folders that it reads, with <c>/</c> between their parts.</param>
    public SharedDataFactAttribute(params string[] needed) => Skip = SharedData.WhyNot(needed);
}

/// <summary>A theory over large data sets beside the repository: skipped, and said to be, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="SharedDataFactAttribute(string[])"/>
    public SharedDataTheoryAttribute(params string[] needed) => Skip = SharedData.WhyNot(needed);
}

/// <summary>Which of the shared data sets are there.</summary>
internal static class SharedData
{
    /// <returns>Why a test that needs them cannot run; <c>null</c> where it can.</returns>
    public static string? WhyNot(string[] needed) => Array.Find(needed, path => !Repository.HasShared(path)) is { } missing
        ? $"It reads shared/data/{missing}, which is in no folder above the tests."
        : null;
}
