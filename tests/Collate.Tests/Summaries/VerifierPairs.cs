namespace Collate.Tests.Summaries;

/// <summary>Sentences with what they cite (texts divided by <c> || </c>), all published on Tuesday, June 17, 2025.</summary>
internal static class VerifierPairs
{
    private const string Sappers = "\"Chairman of the State Affairs of the DPRK Kim Jong Un has decided to send 1,000 sappers to Russia to clear mines on Russian territory, as well as 5,000 military construction workers to restore infrastructure destroyed by the occupiers,\" Shoigu said, according to Russian state media TASS.";
    private const string Media = "North Korea will send 5,000 military construction workers and 1,000 sappers to Russia's Kursk region, Russian media reports said Tuesday, while Moscow's security chief visited Pyongyang for talks with North Korean leader Kim Jong-un.";
    private const string Second = "It marks Shoigu's second visit to North Korea this month, following his previous trip in early June, during which he also met with Kim and discussed security issues involving the Korean Peninsula.";
    private const string More = "North Korea is estimated to have sent 3,000 more soldiers to the Kursk region this year after deploying some 11,000 troops to Russia last year in support of its war against Ukraine, according to South Korea's military.";
    private const string Fall = "According to Business Insider, Kim initially sent some 12,000 troops in the fall of 2024 to Kursk, the oblast where Ukraine entered in August of that year and seized up to 500 square miles of Russian soil.";
    private const string Uk = "On June 15, the UK Defense Ministry said in an intelligence update that it estimated that more than 6,000 North Korean troops had been killed or wounded in Kursk.";
    private const string Means = "In November, they signed a new agreement that strengthened their commitment to providing aid to one another through “all available means” without cementing a formal pact of mutual defense.";
    private const string April = "North Korea officially acknowledged its participation in the conflict in April.";
    private const string Summit = "The approach of the June 19 anniversary has fueled speculation that Kim may visit Russia for a summit with Putin, although no signs of his immediate trip have been reported.";
    private const string Recaptured = "Aided by Pyongyang's soldiers, the Kremlin's forces recaptured almost all of those gains by March 2025, effectively ousting Ukrainian forces from the region by late spring.";
    private const string Engineers = "“Sappers” are military engineers who specialize in the construction and destruction of fortifications, minefields, and transportation infrastructure.";
    private const string March = "Shoigu also visited North Korea in March.";
    private const string Arms = "It has reportedly sent arms to Russia, and late last year, North Korea sent thousands of troops to help Moscow fight off Ukraine's incursion in the Kursk region.";
    private const string Allies = "North Korea has emerged as one of Russia's key allies since President Vladimir Putin ordered the full-scale invasion of Ukraine in February 2022.";
    private const string Clause = "He told state media that his recent visits to the isolated country are connected to the \"rapid implementation\" of a strategic partnership agreement that Moscow and Pyongyang signed last year, which includes a mutual defense clause.";

    /// <summary>What is borne out.</summary>
    public static TheoryData<string, string> True => new()
    {
        { "Shoigu said Kim Jong Un had decided to send 1,000 sappers and 5,000 military construction workers to Russia.", Sappers },
        { "A thousand sappers will be sent to Russia to clear mines, Shoigu told TASS.", Sappers },
        { "North Korea's leader will send 6,000 sappers and construction workers to Russia, Shoigu said.", Sappers },
        { "Kim Jong-un decided to send 5,000 military builders to rebuild destroyed infrastructure, according to Shoigu.", Sappers },
        { "Shoigu quoted Kim's decision \"to send 1,000 sappers to Russia to clear mines on Russian territory\".", Sappers },
        { "\"Chairman of the State Affairs of [North Korea] Kim Jong Un has decided to send 1,000 sappers to Russia,\" Shoigu said.", Sappers },
        { "Russian media reported on June 17 that North Korea will send 1,000 sappers and 5,000 military construction workers to Kursk.", Media },
        { "Five thousand military construction workers and 1k sappers will go to the Kursk region, Russian media said on Tuesday.", Media },
        { "Moscow's security chief was in Pyongyang for talks with Kim.", Media },
        { "Some 6,000 North Koreans, sappers and construction workers, will be sent to Kursk, according to Russian media reports.", Media },
        { "It is Shoigu's second trip to North Korea in June 2025.", Second },
        { "Shoigu visited North Korea for the second time this month and had met Kim in early June.", Second },
        { "The visit is Shoigu's second to the DPRK this month.", Second },
        { "South Korea's military estimates that North Korea sent some 11,000 troops to Russia last year and 3,000 more soldiers this year.", More },
        { "Another 3,000 soldiers were sent to Kursk in 2025, South Korea's military estimates.", More },
        { "According to Seoul's military, North Korea deployed about 11,000 troops to Russia in 2024.", More },
        { "Thousands of troops were deployed to Russia last year, according to South Korea's military.", More },
        { "Kim sent some 12,000 troops to Kursk in the fall of 2024, Business Insider reported.", Fall },
        { "Ukraine entered Kursk in August 2024 and seized up to 500 square miles of Russian soil, according to Business Insider.", Fall },
        { "Ukrainian forces had seized up to 1,300 square kilometers of Russian soil, Business Insider says.", Fall },
        { "More than 6,000 North Korean troops had been killed or wounded in Kursk, the UK Defense Ministry estimated.", Uk },
        { "The British Defense Ministry said on June 15 that over six thousand North Korean soldiers were killed or wounded in Kursk.", Uk },
        { "They signed a new agreement in November, without cementing a formal pact of mutual defense.", Means },
        { "The agreement commits both to aid one another through “all available means”.", Means },
        { "The November agreement did not cement a formal mutual defense pact.", Means },
        { "In April, North Korea officially acknowledged taking part in the conflict.", April },
        { "North Korea admitted its participation in the conflict in April 2025.", April },
        { "The June 19 anniversary has fueled speculation that Kim may travel to Russia for a summit with Putin.", Summit },
        { "No signs of an immediate trip by Kim have been reported.", Summit },
        { "Russian forces, aided by North Korean soldiers, recaptured almost all of those gains by March 2025.", Recaptured },
        { "Ukrainian forces were effectively ousted from the region by late spring.", Recaptured },
        { "Sappers are military engineers who specialize in building and destroying fortifications and minefields.", Engineers },
        { "Shoigu was also in North Korea in March.", March },
        { "North Korea has reportedly sent arms to Russia.", Arms },
        { "Late last year, North Korea sent thousands of troops to help Russia repel Ukraine's incursion in the Kursk region.", Arms },
        { "Since the full-scale invasion of Ukraine in February 2022, North Korea has become one of Russia's key allies.", Allies },
        { "A strategic partnership agreement signed last year by Moscow and Pyongyang includes a mutual defense clause.", Clause + " || The partnership agreement that Moscow and Pyongyang signed last year includes a mutual defense clause." },
        { "North Korea acknowledged its participation in April, and the UK Defense Ministry estimated that more than 6,000 of its troops had been killed or wounded.", April + " || " + Uk },
        { "Shoigu, who also visited in March, made his second trip to North Korea this month.", Second + " || " + March },
        { "Soldiers of the Korean People's Army took part in the fighting.", "Soldiers of the Korean People’s Army have taken part in the fighting." },
        { "Der Präsident schickt 6000 Soldaten.", "##de Der Präsident wird rund 6.000 Soldaten nach Kursk schicken, sagte er." },
        { "Россия получит 6000 солдат, сказал Шойгу.", "##ru Россия получит 6 000 солдат из Северной Кореи, сказал Сергей Шойгу." },
        { "Corea del Norte enviará 6.000 soldados a Rusia, dijo Shoigú.", "##es Corea del Norte enviará unos 6000 soldados a Rusia, dijo el martes Serguéi Shoigú." },
        { "北朝鮮は6000人を派遣する。", "##ja 北朝鮮はロシアに6000人を派遣する。" },
    };

    /// <summary>What is not, and why.</summary>
    public static TheoryData<string, string, string> False => new()
    {
        { "number", "Shoigu said Kim Jong Un had decided to send 2,000 sappers to Russia.", Sappers },
        { "number", "Shoigu said Kim Jong Un had decided to send 5,000 sappers and 1,000 military construction workers to Russia.", Sappers },
        { "number", "North Korea's leader will send 7,000 sappers and construction workers to Russia, Shoigu said.", Sappers },
        { "number", "It marks Shoigu's third visit to North Korea this month.", Second },
        { "number", "6,000 North Korean troops had been killed or wounded in Kursk, the UK Defense Ministry estimated.", Uk },
        { "number", "Ukraine seized more than 500 square miles of Russian soil, according to Business Insider.", Fall },
        { "number", "Ukraine seized up to 500 square kilometers of Russian soil, according to Business Insider.", Fall },
        { "number", "Hundreds of troops were deployed to Russia last year, according to South Korea's military.", More },
        { "date", "Russian media reported on Monday that North Korea will send 1,000 sappers to Kursk.", Media },
        { "date", "In May, North Korea officially acknowledged its participation in the conflict.", April },
        { "date", "Kim sent some 12,000 troops to Kursk in the fall of 2023, Business Insider reported.", Fall },
        { "date", "Shoigu also visited North Korea on March 3.", March },
        { "date", "North Korea has emerged as one of Russia's key allies since the invasion of Ukraine in February 2021.", Allies },
        { "date", "They signed a new agreement on November 4 without cementing a formal pact of mutual defense.", Means },
        { "name", "Lavrov also visited North Korea in March.", "He said Shoigu also visited North Korea in March. " },
        { "name", "Moscow's security chief visited Beijing for talks with North Korean leader Kim Jong-un.", Media },
        { "name", "South Korea officially acknowledged its participation in the conflict in April.", April },
        { "name", "North Korea has emerged as one of Russia's key allies since President Sergei Putin ordered the invasion of Ukraine in February 2022.", Allies },
        { "name", "North Korea has emerged as one of China's key allies since the full-scale invasion of Ukraine in February 2022.", Allies },
        { "quotation", "Shoigu said Kim \"has decided to send 1,000 brave sappers to Russia to clear mines\".", Sappers },
        { "quotation", "They agreed to aid one another through “all possible means” without cementing a formal pact.", Means },
        { "quotation", "Officials said: \"Pyongyang's soldiers aided the Kremlin's forces\" by March 2025.", Recaptured },
        { "quotation", "He said: \"Aided by Pyongyang's soldiers, the Kremlin's forces recaptured almost all of those gains\" by March 2025.", Recaptured },
        { "negation", "In November, they signed a new agreement cementing a formal pact of mutual defense.", Means },
        { "negation", "North Korea has not officially acknowledged its participation in the conflict.", April },
        { "negation", "North Korea denied its participation in the conflict in April.", April },
        { "negation", "Signs of his immediate trip have been reported.", Summit },
        { "negation", "Ukrainian forces were never ousted from the region by late spring.", Recaptured },
        { "attribution", "More than 6,000 North Korean troops have been killed or wounded in Kursk.", Uk },
        { "attribution", "Kim initially sent some 12,000 troops to Kursk in the fall of 2024.", Fall },
        { "attribution", "North Korea has sent arms to Russia.", Arms },
        { "attribution", "Kim Jong Un has decided to send 1,000 sappers to Russia to clear mines on Russian territory.", Sappers },
        { "unsupported-detail", "Kim will visit Russia for a summit with Putin.", "Kim may visit Russia for a summit with Putin." },
        { "unsupported-detail", "In April, North Korea officially acknowledged its participation after furious protests by soldiers' mothers in the conflict.", April },
        { "wrong-citation", "The stock market closed lower as investors feared inflation.", March },
        { "wrong-citation", "Membership in the party is a coveted reward.", Recaptured },
        { "number", "Der Präsident schickt 7.000 Soldaten.", "##de Der Präsident wird rund 6.000 Soldaten nach Kursk schicken, sagte er." },
        { "wrong-citation", "株式市場は下落した。", "##ja 北朝鮮はロシアに6000人を派遣する。" },
    };
}
