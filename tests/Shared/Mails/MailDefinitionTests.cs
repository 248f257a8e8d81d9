using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Languages;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Templates.SessionReminder;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Mails;

public sealed class MailDefinitionTests
{
    public static TheoryData<MailTemplate> Templates => [.. Enum.GetValues<MailTemplate>()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_mail_has_one_definition_and_English_words_in_its_folder(MailTemplate template)
    {
        var definition = Assert.Single(MailDefinitions.Written(), definition => definition.Template == template).GetType();

        Assert.Equal($"MentorFlow.Mails.Templates.{template}.{template}Mail", definition.FullName);
        Assert.IsType(definition, MailDefinitions.Of(template));
        Assert.Equal($"{definition.Namespace}.En", MailViews.Find(template, "en")?.FullName);
    }

    [Fact]
    public void Every_folder_is_a_mail() =>
        Assert.Equal(
            Enum.GetNames<MailTemplate>().Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.File("shared/Mails/Templates")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_of_words_belongs_to_a_mail_and_to_a_language()
    {
        var mails = MailDefinitions.Written().Select(definition => definition.GetType().Namespace).ToHashSet();
        var languages = MailLanguages.All.Select(language => language.Tag).ToHashSet();

        Assert.DoesNotContain(MailViews.All, words => !mails.Contains(words.Namespace) || !languages.Contains(words.Name.ToLowerInvariant()));
    }

    [Fact]
    public void No_two_languages_share_a_tag() => Assert.Distinct(MailLanguages.All.Select(language => language.Tag));

    [Fact]
    public void A_mail_that_nobody_defined_stops_all_of_them_and_is_named()
    {
        var forgotten = MailDefinitions.Written().Where(definition => definition.Template is not MailTemplate.SessionReminder);

        var failure = Assert.Throws<InvalidOperationException>(() => MailDefinitions.List(forgotten));

        Assert.Equal("The mail SessionReminder has no definition: write shared/Mails/Templates/SessionReminder/SessionReminderMail.cs.", failure.Message);
    }

    [Fact]
    public void A_mail_that_is_defined_twice_stops_all_of_them_and_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => MailDefinitions.List([.. MailDefinitions.Written(), new SessionReminderMail()]));

        Assert.Equal("The mail SessionReminder has several definitions: SessionReminderMail, SessionReminderMail.", failure.Message);
    }

    [Fact]
    public void Reminders_count_as_nudges() =>
        Assert.Equal(
            Enum.GetValues<MailTemplate>()
                .Where(template => template is MailTemplate.StallNudge || template.ToString().EndsWith("Reminder", StringComparison.Ordinal)),
            Enum.GetValues<MailTemplate>().Where(template => MailDefinitions.Of(template).IsNudge));

    [Fact]
    public void Work_items_are_for_the_coordinator() =>
        Assert.Equal(
            [MailTemplate.WorkItemOpened, MailTemplate.WorkItemReminder, MailTemplate.WorkItemToDeputy],
            Enum.GetValues<MailTemplate>().Where(template => MailDefinitions.Of(template).TellsCoordinator));
}
