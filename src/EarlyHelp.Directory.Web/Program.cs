using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Web.Infrastructure;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddDirectorySite();
    var app = builder.Build();
    app.StartDirectory();
    app.UseDirectorySite();
    app.MapDirectorySite();
    app.Run();
    return 0;
}
catch (Exception error) when (error is InvalidDataException or CatalogueSchemaException)
{
    // A setting or a file that cannot be used: its message says what to do, a stack trace would hide it.
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
