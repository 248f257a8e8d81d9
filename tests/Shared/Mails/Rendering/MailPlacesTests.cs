using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Mails.Rendering;

public sealed class MailPlacesTests
{
    public static TheoryData<string> Tags => [.. Languages.BuiltIn.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_a_program_may_say_in_its_own_words_names_nothing_else(string tag)
    {
        var messages = Languages.BuiltIn.Of(tag).Language.Messages;
        var keys = Enum.GetValues<MailTemplate>()
            .SelectMany(template => Enum.GetValues<MailText>()
                .Where(text => text is not MailText.Greeting)
                .Select(text => $"mails.{template}.{MailRendering.KeyOf(text)}"))
            .Append("mail-words.greeting")
            .Append("mail-words.greeting-nameless");

        Assert.All(keys, key => Assert.Subset(MailPlaces.Names.ToHashSet(), messages[key].Places.ToHashSet()));
    }

    [Fact]
    public void A_mail_has_the_places_of_what_it_is_about_and_no_others()
    {
        var content = AMail.Content(MailTemplate.TrainingInvitation) with
        {
            Session = null,
            Speed = null,
            Meeting = null,
            Introduced = null,
            EventAt = null,
            Mentorship = null,
            Waiting = null,
            Question = null,
            Referral = null,
            Campaign = null,
            Occasion = null,
            Prompt = null,
            Messages = null,
            Title = null,
            WorkItem = null,
        };

        Assert.Equal(["name", "program", "partners", "answer-by", "training-minutes"], MailPlaces.Of(content).Select(place => place.Name));
    }

    [Fact]
    public void Where_everything_is_known_every_place_is_filled() =>
        Assert.Equal(MailPlaces.Names, MailPlaces.Of(AMail.Content(MailTemplate.Introduction)).Select(place => place.Name));
}
