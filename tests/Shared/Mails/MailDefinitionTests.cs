using System.Collections.Frozen;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Templates.SessionReminder;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Mails;

public sealed class MailDefinitionTests
{
    private static readonly IReadOnlyList<Language> AllLanguages = Languages.BuiltIn.All;

    public static TheoryData<MailTemplate> Templates => [.. Enum.GetValues<MailTemplate>()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_mail_has_one_definition_and_one_view_in_its_folder(MailTemplate template)
    {
        var definition = Assert.Single(MailDefinitions.Written(), definition => definition.Template == template).GetType();

        Assert.Equal($"MentorFlow.Mails.Templates.{template}.{template}Mail", definition.FullName);
        Assert.IsType(definition, MailDefinitions.Of(template));
        Assert.Equal($"{definition.Namespace}.{template}View", MailViews.Find(template)?.FullName);
    }

    [Fact]
    public void Every_folder_is_a_mail() =>
        Assert.Equal(
            Enum.GetNames<MailTemplate>().Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.File("shared/Mails/Templates")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_view_belongs_to_a_mail() =>
        Assert.Equal(
            Enum.GetValues<MailTemplate>().Select(MailViews.Find).OfType<Type>().Select(view => view.FullName).Order(StringComparer.Ordinal),
            MailViews.All.Select(view => view.FullName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("subject")]
    [InlineData("preheader")]
    [InlineData("introduction")]
    [InlineData("action")]
    [InlineData("closing")]
    public void A_mail_that_lacks_a_text_in_one_language_stops_all_of_them_and_is_named(string text)
    {
        var french = Languages.BuiltIn.Of("fr").Language;
        var gap = french with { Messages = french.Messages.Where(message => message.Key != $"mails.FitCheck.{text}").ToFrozenDictionary() };

        var failure = Assert.Throws<InvalidOperationException>(
            () => MailDefinitions.List(MailDefinitions.Written(), [.. AllLanguages.Where(language => language.Tag != "fr"), gap]));

        Assert.Equal($"The mail FitCheck has no {text}: write it in shared/Localization/Languages/fr/mails.json.", failure.Message);
    }

    [Fact]
    public void A_mail_that_nobody_defined_stops_all_of_them_and_is_named()
    {
        var forgotten = MailDefinitions.Written().Where(definition => definition.Template is not MailTemplate.SessionReminder);

        var failure = Assert.Throws<InvalidOperationException>(() => MailDefinitions.List(forgotten, AllLanguages));

        Assert.Equal("The mail SessionReminder has no definition: write shared/Mails/Templates/SessionReminder/SessionReminderMail.cs.", failure.Message);
    }

    [Fact]
    public void A_mail_that_is_defined_twice_stops_all_of_them_and_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => MailDefinitions.List([.. MailDefinitions.Written(), new SessionReminderMail()], AllLanguages));

        Assert.Equal("The mail SessionReminder has several definitions: SessionReminderMail, SessionReminderMail.", failure.Message);
    }

    [Fact]
    public void Reminders_count_as_nudges() =>
        Assert.Equal(
            Enum.GetValues<MailTemplate>()
                .Where(template => template is MailTemplate.StallNudge or MailTemplate.HealthNudge or MailTemplate.WritingTurn or MailTemplate.WritingQuiet
                    || template.ToString().EndsWith("Reminder", StringComparison.Ordinal)),
            Enum.GetValues<MailTemplate>().Where(template => MailDefinitions.Of(template).IsNudge));

    [Fact]
    public void Work_items_are_for_the_coordinator() =>
        Assert.Equal(
            [
                MailTemplate.WorkItemOpened, MailTemplate.WorkItemReminder, MailTemplate.WorkItemToDeputy, MailTemplate.CoordinatorDigest,
                MailTemplate.MonthlyReport,
            ],
            Enum.GetValues<MailTemplate>().Where(template => MailDefinitions.Of(template).TellsCoordinator));
}
