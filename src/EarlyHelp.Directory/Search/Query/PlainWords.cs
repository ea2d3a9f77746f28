using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Words that say in what shape or where help comes, and not with what. A charity that has them in its name is no answer for that.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> General = Set("""
        group groups club clubs project projects centre centres center centers charity charities organisation organisations association associations scheme schemes programme programmes session sessions
        meeting meetings activity activities class classes course courses team community
        family families parent parents child children support supports supporting help service services advice information worker workers
        """);

    /// <summary>Countries, counties and cities of the United Kingdom. Those with a second meaning (Bath, Reading) are left out.</summary>
    private static readonly FrozenSet<string> Places = Set("""
        uk england wales scotland ireland northern britain
        london birmingham manchester leeds liverpool sheffield bristol newcastle nottingham leicester coventry bradford hull stoke derby southampton portsmouth plymouth brighton wolverhampton
        sunderland middlesbrough blackpool bolton norwich ipswich cambridge oxford york exeter gloucester swindon luton northampton peterborough slough croydon harrow brent barnet ealing
        hackney camden islington lambeth southwark lewisham greenwich newham enfield haringey hounslow hillingdon redbridge havering bexley bromley merton sutton kingston richmond wandsworth westminster
        glasgow edinburgh aberdeen dundee inverness cardiff swansea newport belfast derry
        kent essex sussex hampshire dorset devon cornwall somerset wiltshire gloucestershire oxfordshire berkshire buckinghamshire hertfordshire bedfordshire cambridgeshire suffolk norfolk lincolnshire
        northamptonshire leicestershire rutland warwickshire worcestershire herefordshire shropshire staffordshire derbyshire nottinghamshire cheshire merseyside lancashire cumbria yorkshire durham
        northumberland tyneside teesside midlands surrey middlesex
        """);

    public static bool SayNoNeed(string surface) => General.Contains(surface);

    public static bool IsPlace(string surface) => Places.Contains(surface);

    /// <param name="surface">A word that often stands before a place.</param>
    public static bool LeadsToPlace(string surface) => surface is "in" or "near" or "around";

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
