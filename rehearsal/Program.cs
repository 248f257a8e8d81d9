Console.WriteLine("MentorFlow");
