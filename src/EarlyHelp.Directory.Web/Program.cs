using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Web.Infrastructure;

try
{
    // Published output stands on its own, whatever folder it is started from; from source the folder is the project's.
    var published = Path.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = published });
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
