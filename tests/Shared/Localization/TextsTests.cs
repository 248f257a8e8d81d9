using System.Globalization;
using System.Text.Json;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared.Localization;

public sealed class TextsTests
{
    private static readonly DateTimeOffset Moment = new(2027, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static Texts English => Languages.BuiltIn.English;

    private static Texts French => Languages.BuiltIn.Of("fr");

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("FR", "fr")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    public void The_nearest_language_there_is_answers(string asked, string given) => Assert.Equal(given, Languages.BuiltIn.Of(asked).Language.Tag);

    [Fact]
    public void The_dearest_of_several_languages_answers() => Assert.Equal("fr", Languages.BuiltIn.Of(null, "de", "fr", "en").Language.Tag);

    [Theory]
    [InlineData(0, "0 days", "0 jour")]
    [InlineData(1, "1 day", "1 jour")]
    [InlineData(2, "2 days", "2 jours")]
    public void A_number_takes_the_form_of_its_language(int days, string english, string french)
    {
        Assert.Equal(english, English.Days(days));
        Assert.Equal(french, French.Days(days));
    }

    [Theory]
    [InlineData(45, "45\u00A0min")]
    [InlineData(60, "1\u00A0h")]
    [InlineData(90, "1\u00A0h 30\u00A0min")]
    public void A_whole_hour_has_no_minutes(int minutes, string said) => Assert.Equal(said, English.Effort(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("Inês", "heure d'Inês")]
    [InlineData("Élise", "heure d'Élise")]
    [InlineData("Maya", "heure de Maya")]
    [InlineData("Hélder", "heure de Hélder")]
    public void French_drops_a_letter_before_a_vowel(string name, string said) => Assert.Equal(said, French["time.zone", ("city", name)]);

    [Fact]
    public void French_writes_the_first_of_a_month_and_cities_as_its_speakers_do()
    {
        Assert.Equal("1er décembre 2026", French.Date(new DateOnly(2026, 12, 1)));
        Assert.Equal("11 décembre 2026", French.Date(new DateOnly(2026, 12, 11)));
        Assert.Equal("December 1, 2026", English.Date(new DateOnly(2026, 12, 1)));
        Assert.Equal("heure de Lisbonne", French.Zone("Europe/Lisbon"));
        Assert.Equal("heure d'Athènes", French.Zone("Europe/Athens"));
        Assert.Equal("Lisbon time", English.Zone("Europe/Lisbon"));
    }

    [Fact]
    public void Moments_are_written_as_the_language_writes_them_and_name_their_zone()
    {
        Assert.Equal("Tuesday, January 5, 2027, 10:00 AM (Paris time)", English.Moment(Moment, "Europe/Paris"));
        Assert.Equal("mardi 5 janvier 2027, 10:00 (heure de Paris)", French.Moment(Moment, "Europe/Paris"));
    }

    [Fact]
    public void French_signs_stay_on_the_line_of_the_word_before_them() =>
        Assert.Equal("Souhaitez-vous participer à Élan\u00a0?", French["invitation.question", ("program", "Élan")]);

    [Fact]
    public void What_is_put_into_a_text_is_not_read_as_one() =>
        Assert.Equal("Invitation to {program} {name}", English["invitation.title", ("program", "{program} {name}")]);

    [Fact]
    public void A_text_that_is_not_filled_is_a_defect() => Assert.Throws<KeyNotFoundException>(() => English["invitation.title"]);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Ada")]
    [InlineData(2, "Ada and Bo")]
    [InlineData(3, "Ada, Bo and Cy")]
    public void A_list_is_said_as_people_say_it(int names, string said) => Assert.Equal(said, English.List([.. new[] { "Ada", "Bo", "Cy" }.Take(names)]));

    [Fact]
    public void A_phrase_comes_back_from_the_store_as_it_was()
    {
        var phrase = new Phrase(
            "rules.too-long", ("max", 500), ("share", 0.5), ("skills", new[] { "SQL", "Negotiation" }), ("on", new DateOnly(2027, 1, 5)), ("who", null),
            ("what", new Phrase("rules.consent")));

        var json = JsonSerializer.Serialize(phrase, MentorFlowJson.Options);
        var back = JsonSerializer.Deserialize<Phrase>(json, MentorFlowJson.Options);

        Assert.Equal(phrase, back);
        Assert.NotEqual(phrase, new Phrase("rules.too-long", ("max", 501)));
    }

    [Fact]
    public void A_phrase_keeps_nothing_that_it_could_not_say() =>
        Assert.Throws<ArgumentException>(() => new Phrase("rules.too-long", ("max", CultureInfo.InvariantCulture)));
}
