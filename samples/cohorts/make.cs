using MentorFlow.Rehearsal.Cohorts.Generating;

#:project ../../shared/MentorFlow.Shared.csproj
#:property PublishAot=false
// Writes the sample cohorts anew: dotnet run samples/cohorts/make.cs -- samples/cohorts
using MentorFlow.Matching.Cohorts;

foreach (var (people, seed) in new[] { (120, 1), (1_000, 2), (10_000, 3) })
{
    using var file = File.CreateText(Path.Combine(args[0], $"cohort-{people}.csv"));
    CohortCsv.Write(file, CohortGenerator.Generate(people, seed));
}
