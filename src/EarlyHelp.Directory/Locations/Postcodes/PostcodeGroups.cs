namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>Derives sectors and outcodes from units.</summary>
internal static class PostcodeGroups
{
    /// <summary>One pass over rows sorted by key. Postcodes without a point count nowhere.</summary>
    public static IEnumerable<PostcodeGroup> Of(PostcodeColumns columns)
    {
        Tally sector = default, outcode = default;
        for (var row = 0; row < columns.Keys.Length; row++)
        {
            if (columns.Latitudes[row] != PostcodeTable.NoPoint)
            {
                sector.Add(columns, row);
                outcode.Add(columns, row);
            }

            var isLast = row + 1 == columns.Keys.Length;
            var code = columns.Outcodes[OutcodeOf(columns.Keys[row])];
            if ((isLast || SectorOf(columns.Keys[row]) != SectorOf(columns.Keys[row + 1])) && sector.Count > 0)
            {
                yield return sector.ToGroup($"{code} {(columns.Keys[row] & 0x1FFF) / 676}", columns.DistrictCodes);
                sector = default;
            }

            if ((isLast || OutcodeOf(columns.Keys[row]) != OutcodeOf(columns.Keys[row + 1])) && outcode.Count > 0)
            {
                yield return outcode.ToGroup(code, columns.DistrictCodes);
                outcode = default;
            }
        }
    }

    private static int OutcodeOf(uint key) => (int)(key >> 13);

    private static uint SectorOf(uint key) => (key & ~0x1FFFu) | ((key & 0x1FFF) / 676);

    private struct Tally
    {
        private long latitudes;
        private long longitudes;
        private byte district;
        private bool isMixed;
        private bool isInArea;

        public int Count { get; private set; }

        public void Add(PostcodeColumns columns, int row)
        {
            isMixed |= Count > 0 && columns.Districts[row] != district;
            district = columns.Districts[row];
            isInArea |= district != PostcodeTable.NoDistrict;
            latitudes += columns.Latitudes[row];
            longitudes += columns.Longitudes[row];
            Count++;
        }

        public readonly PostcodeGroup ToGroup(string code, string[] districtCodes) => new()
        {
            Code = code,
            Latitude = Math.Round(latitudes / PostcodeTable.Scale / Count, 4),
            Longitude = Math.Round(longitudes / PostcodeTable.Scale / Count, 4),
            Postcodes = Count,
            DistrictCode = isMixed || district == PostcodeTable.NoDistrict ? null : districtCodes[district],
            InArea = isInArea,
        };
    }
}
