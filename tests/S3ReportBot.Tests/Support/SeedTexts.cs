namespace S3ReportBot.Tests.Support;

/// <summary>The long texts of the seed report, to the letter; its marked-up address is written as a person would.</summary>
internal static class SeedTexts
{
    public const string ExecutiveSummary = """
        The Cultural and Creative Regional Ecosystems (CCRE-S3) aims to stimulate new insights and opportunities related to cultural and creative experiences for local communities and residents by involving four groups of professions that use, apply and implement NT within the CCI sector:

        - Creative entrepreneurs (including arts and design), architects, urban planners;
        - Cultural heritage professionals within cultural institutions;
        - Cultural & Creative intermediaries and managers (institutions and cultural operators promoting participation, cultural engagement and communication on cultural experiences/offer enhancement);
        - Publisher professionals and professionals of the audio-visual sector involved in different forms of cultural production (including digital forms).

        CCRE-S3 will promote CCI investments and collaborative projects driven by DIGITAL TECHNOLOGIES (Georeferenced Information Systems, Seismic, acoustic and ultrasonic sensors, Drone Remote Sensing – UAV, Digital photogrammetry and 3D/4D modelling, IoT, protocols, Advanced Multimedia, Mobile App, Smart Guides, Gamification and serious games, Extended Reality, 5G deployments, etc.), PHOTONICS (Laser systems for restoration, Laser tools for diagnostics and archeometry, X-ray and tomographic apparatus, Holography and laser show, etc.) and OTHER KETs (Nanomaterials for deacidification, cleaning, consolidation, Biomaterials for restoration, Microwave treatment systems, Nanotubes for controlled heating, etc.).

        Also, CCRE-S3 will nurture a multi-stakeholder dialogue to unify outlooks for new models of CCI based on Human-Centred Design of user experiences, Circular Economy Creativeness and City/Territory Regeneration, and Open and Collaborative Innovation paradigms.

        An overall, horizontal challenge, shall be the valorisation of the common characteristics of the CCI sector and establishment of a permanent discovery mechanism that will perform activities towards the identification of strategic investments and the use of innovation transfer tools.
        """;

    public const string InnovativeResults = """
        The consortium is still in the start-up phase and has not yet produced any results in terms of innovation.

        However, we consider the involvement of several non-EU regions from the Balkans and the Black Sea countries is a first achievement for the S3 Platform.
        """;

    public const string SocioEconomicImpacts = """
        Short-term expectations:

        The partnership looks forward to boosting adaptive and interconnected CCRE by following a bottom-up, participatory multi-stakeholder approach that brings added value to industrial design and services targeting mass customization of wellbeing in the construction ecosystem related to developing sustainable tourism and to preserving cultural and natural heritage.

        In support of this action, the partnership envisages the possibility of developing specialised technical consultancy services (involving clusters and chambers of commerce) that encompass all, inward and outward, dynamics entailed to the targeted value chains and develop local tailor-made business and shared financing models (public/private funds, public-procurement, crowdfunding, block-chain, etc.).

        Medium term expectations:

        To Build resilient CCRE as driving forces for both urban and rural transformation responding to environmental and societal challenges, as well as more sustainable lifestyles increasing social and cultural demands and cultural quality standards for diverse cultural identities, the partnership is working on strengthening links with European strategies (e.g. Bluegrowth, New European Bauhaus) or other initiatives launched by European projects in the field of CCI (e.g. Time Machine, S+T+ARTS, Creative Hubs, KIC on CCI).
        """;

    public const string OtherPartnershipsResults = """
        No results yet at this start-up stage, but we would like to build bridges with the Pilot Action on Virtual and Smart Cultural Tourism and the new Wireless-S3 partnership.
        """;

    public const string BusinessInvolvement = """
        No results yet at this start-up stage, but business sector is well represented in the regional ecosystems involved in the partnership.
        """;

    public const string InterregionalCooperation = """
        No results yet at this start-up stage, but our partnership is strongly supported by CRPM which will allow us to achieve relevant impacts at a peripheral and macro-regional scale.
        """;

    public const string Eu13Involvement = """
        We have no EU13 regions at this stage, but we expect that more regions from the Adriatic-Ionian Macrorregion, the Eastern EU and the Baltic region will join us in the medium term.
        """;

    public const string NonEuInvolvement = """
        Serbia
        Montenegro
        Bosnia-Herzegovina
        Georgia
        Armenia
        All of them participate in the partnership as members.
        """;

    public const string Outreach = """
        Online Workshop – “Cultural and Creative Regional Ecosystems (CCRE-S3)” organised in the framework of the 18th European Week of Regions and Cities

        https://s3platform.jrc.ec.europa.eu/eu/-/online-workshop-of-the-cultural-and-creative-regional-ecosystems-ccre-s3-partnership?inheritRedirect=true&redirect=%2Fcu%2Fcultural-creative-regional-ecosystems
        """;

    public const string OtherPlatformsActivities = """
        No results at this stage.
        """;
}
