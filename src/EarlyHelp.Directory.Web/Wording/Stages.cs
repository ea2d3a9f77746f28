using System.Globalization;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Stages of growing up as people say them.</summary>
public static class Stages
{
    /// <returns>"Before birth", "Birth to 4", "5 to 11".</returns>
    public static string Ages(AgeStage stage) =>
        stage.Maximum <= 0 ? "Before birth" : (stage.Minimum <= 0 ? "Birth" : Number(stage.Minimum)) + " to " + Number(stage.Maximum);

    /// <summary>When the stage gives way to the next.</summary>
    public static string Turning(AgeStage stage) => stage.Turns == 0 ? "When your baby is born" : "At " + Number(stage.Turns);

    private static string Number(decimal years) => years.ToString("0.##", CultureInfo.InvariantCulture);
}
