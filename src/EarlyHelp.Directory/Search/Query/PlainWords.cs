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
        northumberland tyneside teesside midlands surrey middlesex wight anglesey gwynedd powys dyfed gwent glamorgan carmarthenshire ceredigion pembrokeshire monmouthshire clwyd
        lanarkshire ayrshire fife highlands moray angus perthshire renfrewshire dumfries galloway lothian antrim armagh fermanagh tyrone
        """);

    /// <summary>Towns of the United Kingdom, without those that are words as well (Bury, Deal, Sale).</summary>
    private static readonly FrozenSet<string> Towns = Set("""
        oldham rochdale stockport salford tameside trafford wigan warrington widnes runcorn blackburn burnley accrington lancaster morecambe fleetwood southport birkenhead wirral knowsley chester crewe
        macclesfield carlisle kendal barrow whitehaven workington gateshead hartlepool darlington stockton redcar scarborough whitby harrogate wakefield barnsley rotherham doncaster huddersfield halifax
        kirklees calderdale dewsbury keighley grimsby scunthorpe lincoln boston grantham mansfield newark chesterfield buxton loughborough hinckley stafford tamworth lichfield walsall dudley sandwell
        solihull redditch kidderminster worcester hereford shrewsbury telford wrekin oswestry nuneaton leamington stratford daventry kettering corby wellingborough bedford dunstable watford stevenage
        hertford hemel aylesbury wycombe banbury bicester didcot abingdon newbury bracknell windsor maidenhead basingstoke winchester andover aldershot eastleigh fareham gosport havant
        bournemouth poole weymouth salisbury trowbridge chippenham cheltenham stroud taunton bridgwater yeovil torquay paignton barnstaple bideford truro falmouth penzance bodmin redruth
        colchester chelmsford basildon southend thurrock harlow braintree clacton maldon chingford romford ilford dagenham walthamstow tottenham edmonton wembley twickenham feltham
        canterbury maidstone ashford dover folkestone margate ramsgate thanet dartford gravesend medway gillingham chatham rochester sevenoaks tonbridge tunbridge
        hastings eastbourne lewes crawley horsham worthing bognor chichester huntingdon wisbech ely lowestoft thetford cromer
        wrexham rhyl llandudno bangor aberystwyth llanelli neath bridgend barry pontypridd merthyr caerphilly pwllheli
        paisley kilmarnock ayr stirling falkirk livingston motherwell hamilton dunfermline kirkcaldy perth elgin oban lerwick stornoway kirkwall lisburn newry ballymena omagh enniskillen coleraine craigavon
        """);

    /// <summary>"Can't cope", "on my own": how it feels beside what it is about.</summary>
    private static readonly FrozenSet<string> Feelings = Set("cope coping struggle struggles struggling own alone");

    public static bool SayHowItFeels(string surface) => Feelings.Contains(surface);

    public static bool SayNoNeed(string surface) => General.Contains(surface);

    public static bool IsPlace(string surface) => Places.Contains(surface) || IsTown(surface);

    public static bool IsTown(string surface) => Towns.Contains(surface);

    /// <param name="surface">A word that often stands before a place.</param>
    public static bool LeadsToPlace(string surface) => surface is "in" or "near" or "around";

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
