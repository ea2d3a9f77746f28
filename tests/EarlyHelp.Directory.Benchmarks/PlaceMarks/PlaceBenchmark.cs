using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport.Builders;

namespace EarlyHelp.Directory.Benchmarks.PlaceMarks;

/// <summary>Postcodes and places: 200,000 made-up postcodes on file, the places of Surrey, one thread.</summary>
internal static class PlaceBenchmark
{
    private const int Postcodes = 200_000;
    private const double Megabyte = 1024 * 1024;

    /// <param name="areaFolder">The folder of an area, <c>index-data/areas/surrey</c>.</param>
    /// <returns>0 where all marks are met.</returns>
    public static int Run(string areaFolder)
    {
        var data = System.IO.Directory.CreateTempSubdirectory("earlyhelp-places-").FullName;
        try
        {
            var marks = new Marks();
            Marks.Header();
            Measure(marks, areaFolder, data);
            return marks.AllMet ? 0 : 1;
        }
        finally
        {
            System.IO.Directory.Delete(data, recursive: true);
        }
    }

    private static void Measure(Marks marks, string areaFolder, string data)
    {
        PostcodeFile.Write(PostcodeFile.PathIn(data), Table());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = ThreadClock.Milliseconds;
        var lookup = new PostcodeLookup(data, TimeProvider.System, Console.Error.WriteLine);
        marks.AtMost("load 200,000 postcodes", ThreadClock.Milliseconds - start, 1000, "ms");
        marks.AtMost("memory of 200,000 postcodes", (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte, 64, "MB");

        var area = AreaReader.Load(areaFolder);
        var finder = PlaceFinder.Load(areaFolder, area, lookup, TimeProvider.System);
        var locator = DistrictLocator.Load(areaFolder, area, lookup, TimeProvider.System);
        var typed = Enumerable.Range(0, 5000).Select(number => PostcodeUnits.MadeUp(number * 37 % Postcodes)).ToArray();
        var units = typed.Select(PostcodeUnits.Of).ToArray();
        var places = new[] { "Woking", "walton on thames", "Ashford, Kent", "St John's, Woking", "GU21 6EJ", "12 High Street, Woking" };
        var misspelt = new[] { "wokng", "guilford", "letherhed", "nowhere at all" };
        var searches = new[] { "toddler group in woking", "help with my son who will not go to school", "food bank near gu21 6ej open today", "autism assessment waiting list", "baby group in guilford" }
            .Select(search => search.Split(' ')).ToArray();
        PerSecond(marks, "look-ups of a postcode", 1_000_000, units, unit => lookup.Current.Find(unit));
        PerSecond(marks, "postcodes typed, read and placed", 100_000, typed, text => finder.Find(text));
        PerSecond(marks, "names typed and placed", 50_000, places, text => finder.Find(text));
        PerSecond(marks, "misspelt names mended", 1_000, misspelt, text => finder.Find(text));
        PerSecond(marks, "searches looked through for a place", 50_000, searches, words => finder.TryFindIn(words));
        PerSecond(marks, "points placed in a district by outline", 20_000, units, unit => locator.DistrictOf(null, 51.1 + (unit.SectorDigit * 0.002), -0.5));
    }

    private static void PerSecond<T, TResult>(Marks marks, string what, double mark, T[] inputs, Func<T, TResult> work)
    {
        // The first round warms up.
        var (calls, milliseconds) = (0L, 0.0);
        foreach (var limit in (double[])[300, 1000])
        {
            var start = ThreadClock.Milliseconds;
            (calls, milliseconds) = (0, 0);
            while (milliseconds < limit)
            {
                for (var round = 0; round < 200; round++)
                {
                    GC.KeepAlive(work(inputs[(int)(calls++ % inputs.Length)]));
                }

                milliseconds = ThreadClock.Milliseconds - start;
            }
        }

        marks.AtLeast(what, calls / milliseconds * 1000, mark, "/s", $"{milliseconds * 1000 / calls:0.00} us each");
    }

    private static PostcodeTable Table()
    {
        var builder = new PostcodeTableBuilder();
        for (var number = 0; number < Postcodes; number++)
        {
            builder.Add(PostcodeUnits.Of(PostcodeUnits.MadeUp(number)), 51.1 + (number % 3000 * 0.0001), -0.5, number % 3 == 0 ? null : "E07000217");
        }

        return builder.Build([], out _);
    }
}
