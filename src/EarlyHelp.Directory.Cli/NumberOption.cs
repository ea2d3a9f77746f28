using System.CommandLine;
using System.Globalization;

namespace EarlyHelp.Directory.Cli;

/// <summary>Options that take a whole number from 1 on.</summary>
internal static class NumberOption
{
    /// <param name="problem">What is said of anything else.</param>
    public static Option<int> Make(string name, string description, int usual, string problem, int most = int.MaxValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            argument.AddError(problem);
            return usual;
        },
    };
}
