using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>What people are told of an event, in the order in which it is.</summary>
public enum SpeedNews
{
    Invitation,
    Reminder,

    /// <summary>The question whom they want to meet again.</summary>
    Answers,

    /// <summary>With whom it is mutual.</summary>
    Again,
    CalledOff,
}

/// <summary>The mails about a speed-mentoring event, each under an id of what it says and to whom: ordered again it is the same mail.</summary>
internal static class SpeedOrders
{
    public static MailOrder Of(SpeedNews news, SpeedEvent held, string personId)
    {
        var template = TemplateOf(news);
        return new MailOrder(
            MailIds.For($"{held.ProgramId}|{held.Id}|{held.Sequence}", template, personId),
            template,
            held.ProgramId,
            personId,
            Subject: held.Number.ToString(CultureInfo.InvariantCulture),
            EventAt: held.At);
    }

    private static MailTemplate TemplateOf(SpeedNews news) => news switch
    {
        SpeedNews.Invitation => MailTemplate.SpeedInvitation,
        SpeedNews.Reminder => MailTemplate.SpeedReminder,
        SpeedNews.Answers => MailTemplate.SpeedAnswers,
        SpeedNews.Again => MailTemplate.SpeedAgain,
        _ => MailTemplate.SpeedCalledOff,
    };
}
