using System.CommandLine;
using EarlyHelp.Directory.Cli;

// Each verb is one class that makes its command; what they share is CliContext.
var root = new RootCommand("Runs the directory: imports listings, loads examples, checks the index.")
{
    AreaCommand.Make(),
    DemoCommand.Make(),
    ImportCommand.Make(),
    EvaluateCommand.Make(),
    IndexCommand.Make(),
    QueriesCommand.Make(),
    FeedbackCommand.Make(),
    RunsCommand.Make(),
};

return root.Parse(args).Invoke();
