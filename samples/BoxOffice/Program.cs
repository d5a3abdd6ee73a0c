System.Console.WriteLine("boxoffice");
