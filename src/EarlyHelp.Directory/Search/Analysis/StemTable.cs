using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>
/// Words that the rules of <see cref="Stemmer"/> would miss, merge wrongly or spoil. A line is a stem and the words that share it; a line of one word keeps that word as it is.
/// Only families of one meaning stand on a line: whoever looks for any of its words is helped by a listing with any other.
/// </summary>
internal static class StemTable
{
    private const string Lines = """
        abuse abused abusing abuses abuser abusers abusive
        ache aches aching
        addict addicts addicted addiction addictions addictive
        adopt adopts adopted adopting adoption adoptions adoptive adopter adopters
        advice advise advised advises advising adviser advisers advisor advisors advisory
        age ages aged ageing
        agree agreed agreeing agreement agreements
        allergy allergies allergic
        always
        analysis analyses
        animal animals
        animation animations
        anxiety anxious anxieties anxiousness
        anything
        argue argues arguing argued argument arguments
        asbestos
        assess assessed assessing assesses assessment assessments
        asthma asthmatic
        attend attends attended attending attendance
        autism autistic
        axe axes
        baby babies babys
        bed beds
        being
        bereave bereaved bereavement bereavements bereaving
        birth births birthing
        blind blindness
        bonus bonuses
        breastfeed breastfeeding breastfed breastfeeds breastfeeder
        breathe breathing breathed breathes
        bring brings bringing brought
        brownie brownies
        build builds built
        building buildings
        bully bullies bullied bullying
        bus buses
        buy buys buying bought
        calorie calories
        campus campuses
        care cares cared caring carer carers
        centre centres centred
        child children childrens childs
        childhood childhoods
        childmind childminder childminders childminding childminded
        chaos
        christmas
        clothe clothes clothing clothed
        communicate communicates communicated communicating communication communications communicator
        community communities
        cook cooks cooked cooking cookery
        cookie cookies
        counsel counsels counselling counselled counsellor counsellors
        crisis crises
        dance dances danced dancing dancer dancers
        dad dads daddy daddies
        darling
        deaf deafness
        depress depressed depressing depression depressive
        diabetes diabetic diabetics
        diagnose diagnoses diagnosed diagnosing diagnosis diagnostic
        die dies died dying
        disable disabled disability disabilities disabling disablement
        disorder disorders disordered
        divorce divorces divorced divorcing
        drink drinks drinking drinker drinkers drank
        drive drives driving driver drivers drove driven
        during
        dyslexia dyslexic dyslexics
        dyspraxia dyspraxic
        eat eats eating ate eaten
        educate educated educating education educational educator educators
        employ employs employed employing employment employer employers
        epilepsy epileptic
        evening evenings
        everything
        exceed
        exclude excludes excluded excluding exclusion exclusions
        exercise exercises exercised exercising
        family families familys
        fall falls falling fell fallen
        feed feeds fed feeding feeder
        feel feels feeling feelings felt
        fight fights fighting fought fighter
        find finds finding found
        finance finances financial financially
        foot feet
        foster fosters fostered
        fostering fosterings
        soiling soiled
        gamble gambles gambled gambling gambler gamblers
        gas gases
        general
        generation generations
        give gives giving gave given
        go goes going went gone
        grandparent grandparents grandparenting
        grief grieve grieves grieving grieved
        group groups grouped
        half halves
        headache headaches
        hero heroes
        homeless homelessness
        hoodie hoodies
        house houses housed housing
        hundred hundreds
        ice icing
        immunise immunises immunised immunising immunisation immunisations
        information
        interpret interprets interpreted interpreting interpreter interpreters interpretation
        isolate isolated isolating isolation
        knife knives
        know knows knowing knew known
        lead leads leading leader leaders leadership led
        learn learns learned learning learner learners learnt
        leave leaves leaving
        left
        lend lends lending lent
        life lives
        live lived living
        lonely loneliness
        lose loses losing lost loss losses
        make makes making made
        man men mans mens
        marry marries married marrying marriage marriages
        math maths mathematics
        measles
        mediate mediates mediated mediating mediation mediator mediators
        meet meets meeting meetings met
        mentor mentors mentored mentoring
        morning mornings
        mouse mice
        movie movies
        mum mums mummy mummies mumsy
        mumps
        music musical musician musicians
        naked
        need needs needed needing
        news
        newborn newborns
        niche niches
        nothing
        nutrition nutritional nutritionist nutritionists
        obese obesity
        offend offends offended offending offender offenders
        organ organs
        organisation organisations organisational
        organise organises organised organising organiser organisers
        parent parents parental parented parenthood
        parenting
        pay pays paying paid payment payments
        people person persons peoples
        perhaps
        physiotherapy physiotherapist physiotherapists physio physios
        play plays played playing player players playful
        pregnant pregnancy pregnancies
        proceed
        programme programmes programming programmed
        psychiatry psychiatrist psychiatrists psychiatric
        psychology psychologist psychologists psychological
        pudding puddings
        quiz quizzes
        rabies
        read reads reading reader readers
        refer refers referred referring referral referrals
        refugee refugees
        register registers registered registering registration registrations
        rickets
        run runs running ran runner runners
        sacred
        school schools schooling schooled schoolers
        seed
        self selves
        selfie selfies
        send
        sending
        sends
        separate separates separated separating separation
        series
        sew sews sewing sewed sewn
        shelf shelves
        shoe shoes
        sibling siblings
        sing sings singing sang sung singer singers
        sleep sleeps sleeping slept sleeper sleepers
        smoke smokes smoked smoking smoker smokers
        something
        speak speaks speaking spoke spoken
        speaker speakers
        species
        speech speeches
        speed
        sport sports sporting sporty
        spring
        status
        story stories storytelling
        strike strikes striking struck
        string strings
        struggle struggles struggled struggling
        study studies studied studying
        succeed
        support supports supported supporting supporter supporters supportive
        swim swims swimming swam swum swimmer swimmers
        talk talks talked talking talker talkers
        teach teaches teaching taught teacher teachers
        tell tells telling told
        therapy therapies therapist therapists therapeutic
        think thinks thinking thought thoughts
        tic tics
        toddler toddlers
        toe toes
        tooth teeth
        toothache toothaches
        train trains trained training trainer trainers
        transition transitions transitional transitioning
        translate translates translated translating translation translations translator translators
        twin twins
        unemploy unemployed unemployment
        universal
        university universities
        use uses used using user users
        vaccine vaccines vaccinate vaccinated vaccinating vaccination vaccinations
        victim victims
        violent violence violently
        virus viruses
        visit visits visited visiting visitor visitors
        volunteer volunteers volunteered volunteering voluntary
        walk walks walked walking walker walkers
        wean weans weaned weaning
        wedding weddings
        wellbeing
        wicked
        wife wives
        wing wings
        witness witnesses witnessed witnessing
        woman women womans womens
        work works worked working worker workers
        write writes writing wrote written writer writers
        young younger youngest youngster youngsters
        youth youths
        """;

    public static FrozenDictionary<string, string> Read()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                if (stems.TryGetValue(word, out var other) && other != words[0])
                {
                    throw new InvalidOperationException($"The stem table gives \"{word}\" to both \"{other}\" and \"{words[0]}\".");
                }
                stems[word] = words[0];
            }
        }
        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
