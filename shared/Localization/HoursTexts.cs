using System.Globalization;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Training;

namespace MentorFlow.Localization;

/// <summary>Hours and what they went into, in words; they stand in "hour-lines.json".</summary>
public static class HoursTexts
{
    extension(Texts texts)
    {
        /// <summary>"25 min", "1 h 30 min", "−30 min".</summary>
        public string Spent(int minutes) => minutes < 0
            ? texts["hour-lines.taken-away", ("time", texts.Effort(TimeSpan.FromMinutes(-minutes)))]
            : texts.Effort(TimeSpan.FromMinutes(minutes));

        /// <summary>Of one line; of sessions held elsewhere, nobody knows how long they took.</summary>
        public string Spent(HoursEntry entry) => entry.Source is HoursSource.Elsewhere ? texts["hour-lines.unknown"] : texts.Spent(entry.Minutes);

        /// <summary>"3 sessions": of a sum.</summary>
        public string Sessions(HoursSum sum) => texts["hour-lines.sessions", ("count", sum.Sessions)];

        /// <summary>"Session 3 with Ada", "Training: Listen first", "The opening of Growth".</summary>
        /// <param name="program">Its name.</param>
        /// <param name="partners">The others of the mentorship; empty where it is none, or nobody is known any more.</param>
        public string What(HoursEntry entry, string program, IReadOnlyList<string> partners)
        {
            var with = partners.Count == 0 ? texts["hour-lines.somebody"] : texts.List(partners);
            return entry.Source switch
            {
                HoursSource.Session => texts["hour-lines.session", ("number", NumberOf(entry)), ("partners", with)],
                HoursSource.Meeting => texts["hour-lines.meeting", ("partners", with)],
                HoursSource.Single => texts["hour-lines.single"],
                HoursSource.Elsewhere => texts["hour-lines.elsewhere", ("count", entry.HeldElsewhere), ("partners", with)],
                HoursSource.Writing => texts["hour-lines.writing", ("partners", with)],
                HoursSource.Training => texts["hour-lines.training", ("module", ModuleOf(entry, texts))],
                HoursSource.Event => texts[$"event.title.{entry.Subject}", ("program", program)],
                _ => texts["hour-lines.correction", ("reason", entry.Reason)],
            };
        }
    }

    // One that the organization has taken away again is told by its id.
    private static string ModuleOf(HoursEntry entry, Texts texts) => texts.Content.Module(FormerModules.NameOf(entry.Subject))?.Title ?? entry.Subject;

    // "p1-p2-r1a1.003" is the third.
    private static string NumberOf(HoursEntry entry) =>
        int.TryParse(entry.Subject.Split('.')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : "";
}
