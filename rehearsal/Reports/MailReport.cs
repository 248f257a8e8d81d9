using System.Collections.Immutable;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Mails by week, template and hour, and what the provider's quota would make of them.</summary>
internal static class MailReport
{
    private const int HoursShown = 60;

    public static MailFigures Of(IReadOnlyList<MailLine> mails, Weeks weeks, int quota)
    {
        var sent = mails.Where(mail => mail.Mail.Status is MailStatus.Sent).ToList();
        var hours = sent
            .CountBy(mail => new DateTimeOffset(mail.At.Year, mail.At.Month, mail.At.Day, mail.At.Hour, 0, 0, TimeSpan.Zero))
            .Select(hour => new HourOfMails(hour.Key, hour.Value))
            .OrderByDescending(hour => hour.Mails)
            .ThenBy(hour => hour.Hour)
            .ToList();
        return new MailFigures(
            sent.Count,
            quota,
            hours.FirstOrDefault()?.Hour,
            hours.FirstOrDefault()?.Mails ?? 0,
            hours.Count(hour => hour.Mails > quota),
            Math.Round(LongestWait(sent, quota).TotalMinutes, 1),
            sent.Count == 0 ? 0 : Math.Round((double)sent.Count(mail => mail.Local.Hour is < 7 or >= 21) / sent.Count, 4),
            Counted.By(mails, mail => mail.Mail.Status.ToString()),
            Counted.By(sent, mail => mail.Mail.Template.ToString()),
            weeks.CountOf(sent, mail => mail.At),
            [.. hours.Take(HoursShown)]);
    }

    private static TimeSpan LongestWait(IReadOnlyList<MailLine> sent, int quota)
    {
        var pace = new SendPace([new PaceLimit(quota, TimeSpan.FromHours(1))]);
        ImmutableArray<DateTimeOffset> taken = [];
        var longest = TimeSpan.Zero;
        foreach (var mail in sent)
        {
            (var slot, taken) = pace.Take(taken, mail.At, mail.At);
            longest = slot - mail.At > longest ? slot - mail.At : longest;
        }

        return longest;
    }
}
